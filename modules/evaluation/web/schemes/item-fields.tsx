import type { Lang } from '@lianxin/platform/i18n'
import { errorOf, Field, type FieldError } from '@lianxin/ui'
import { indicatorNames, indicatorOf } from '../../rules/indicators.ts'
import { words } from '../words.ts'

interface ItemFieldsProps {
  lang: Lang
  i: number
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

const judged = indicatorNames.filter((name) => indicatorOf(name).better !== 'neither')

/** One line of a scheme: where its figure is from, its target and weight; name and evidence when entered by hand. */
export function ItemFields({ lang, i, typed, errors }: ItemFieldsProps) {
  const w = words(lang).schemes
  const name = (field: string) => `items.${i}.${field}`
  const source = typed[name('source')] ?? ''
  const text = (field: 'name' | 'measure', label: string, most: number) => (
    <Field name={name(field)} label={label} error={errorOf(errors, name(field))}>
      {(control) => <input {...control} maxLength={most} value={typed[name(field)] ?? ''} />}
    </Field>
  )
  const number = (field: 'target' | 'weight', label: string) => (
    <Field name={name(field)} label={label} error={errorOf(errors, name(field))}>
      {(control) => <input {...control} inputMode="decimal" maxLength={9} value={typed[name(field)] ?? ''} />}
    </Field>
  )
  return (
    <details open={i < 3 || source !== ''}>
      <summary>{w.itemNo(i + 1)}</summary>
      <div class="inside stack">
        <Field
          name={name('source')}
          label={w.source}
          error={errorOf(errors, name('source')) ?? errorOf(errors, name('indicator'))}
        >
          {(control) => (
            <select {...control}>
              <option value="">{w.sourceNone}</option>
              {judged.map((one) => (
                <option key={one} value={one} selected={one === source}>
                  {indicatorOf(one)[lang]}
                </option>
              ))}
              <option value="hand" selected={source === 'hand'}>
                {w.sourceHand}
              </option>
            </select>
          )}
        </Field>
        <div class="row">
          {number('target', w.target)}
          {number('weight', w.weight)}
        </div>
        {i === 0 ? <p class="note">{w.targetHint}</p> : null}
        {text('name', w.handName, 40)}
        {text('measure', w.handMeasure, 200)}
      </div>
    </details>
  )
}
