import type { ComponentChildren } from 'preact'

export interface Choice {
  value: string
  label: ComponentChildren
  hint?: string
}

interface ChipsProps {
  name: string
  id?: string
  legend: ComponentChildren
  optional?: string | undefined
  options: readonly Choice[]
  value?: string | undefined
  hint?: ComponentChildren
  error?: string | undefined
  required?: boolean
  /** `row` small rounded chips; `tall` equal columns for a thumb; `lines` one below the other. */
  look?: 'row' | 'tall' | 'lines'
  /** Stands after the chips, inside the group. */
  children?: ComponentChildren
}

/** One of a few: radio buttons dressed as chips, so arrows, labels and sending work without script. */
export function Chips(p: ChipsProps) {
  const id = p.id ?? `f-${p.name}`
  const described = [p.hint ? `${id}-hint` : '', p.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset id={id} tabIndex={-1} class={p.error ? 'field bad' : 'field'} aria-describedby={described || undefined}>
      <legend>
        {p.legend}
        {p.optional ? <span class="opt"> {p.optional}</span> : null}
      </legend>
      {p.error ? (
        <p class="err" id={`${id}-error`}>
          {p.error}
        </p>
      ) : null}
      <div class={p.look === undefined || p.look === 'row' ? 'chips' : `chips ${p.look}`}>
        {p.options.map((o) => (
          <label key={o.value} class="chip">
            <input type="radio" name={p.name} value={o.value} checked={o.value === p.value} required={p.required} />
            <span>
              {o.label}
              {o.hint ? <small>{o.hint}</small> : null}
            </span>
          </label>
        ))}
        {p.children}
      </div>
      {p.hint ? (
        <p class="note" id={`${id}-hint`}>
          {p.hint}
        </p>
      ) : null}
    </fieldset>
  )
}
