import type { ComponentChildren } from 'preact'

/** What ties a control to its label, hint and error. Spread it on the control. */
export interface ControlProps {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
}

interface FieldProps {
  name: string
  label: ComponentChildren
  /** Said after the label when the field may stay empty: required ones are never starred. */
  optional?: string | undefined
  hint?: ComponentChildren
  error?: string | undefined
  children: (control: ControlProps) => ComponentChildren
  id?: string
}

/** Label, hint, error and one control, tied together for those who hear the page. */
export function Field({ name, label, optional, hint, error, children, id = `f-${name}` }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>
        {label}
        {optional ? <span class="opt"> {optional}</span> : null}
      </label>
      {error ? (
        <p class="err" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children({ id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined })}
      {hint ? (
        <p class="note" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
