import type { Lang } from '@lianxin/platform/i18n'
import { errorOf, Field, type FieldError } from '@lianxin/ui'
import { MOST_ITEMS } from '../../contract/schemes.ts'
import { indicatorNames, indicatorOf } from '../../rules/indicators.ts'
import { words } from '../words.ts'

interface ItemFieldsProps {
  lang: Lang
  /** The line of the form: the first eight are indicators, those behind are entered by hand. */
  i: number
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

const judged = indicatorNames.filter((name) => indicatorOf(name).better !== 'neither')
const SHOWN = 4

const nameOf = (i: number, field: string): string => `items.${i}.${field}`

function Line({
  i,
  field,
  label,
  most,
  errors,
  typed,
}: Omit<ItemFieldsProps, 'lang'> & { field: string; label: string; most: number }) {
  const name = nameOf(i, field)
  const figure = field === 'target' || field === 'weight'
  return (
    <Field name={name} label={label} error={errorOf(errors, name)}>
      {(control) => (
        <input {...control} inputMode={figure ? 'decimal' : 'text'} maxLength={most} value={typed[name] ?? ''} />
      )}
    </Field>
  )
}

/** An item whose figure is an indicator: which, its target in percent, and its weight. */
export function IndicatorFields(props: ItemFieldsProps) {
  const { lang, i, typed, errors } = props
  const w = words(lang).schemes
  const source = nameOf(i, 'source')
  const chosen = typed[source] ?? ''
  return (
    <details open={i < SHOWN || chosen !== ''}>
      <summary>{w.itemNo(i + 1)}</summary>
      <div class="inside row">
        <Field
          name={source}
          label={w.source}
          error={errorOf(errors, source) ?? errorOf(errors, nameOf(i, 'indicator'))}
        >
          {(control) => (
            <select {...control}>
              <option value="">{w.sourceNone}</option>
              {judged.map((one) => (
                <option key={one} value={one} selected={one === chosen}>
                  {indicatorOf(one)[lang]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Line {...props} field="target" label={w.target} most={9} />
        <Line {...props} field="weight" label={w.weight} most={3} />
      </div>
    </details>
  )
}

/** An item that is entered by hand: its name, what is counted and shows it, a number to be reached, and its weight. */
export function HandFields(props: ItemFieldsProps) {
  const { lang, i, typed } = props
  const w = words(lang).schemes
  const filled = ['name', 'measure', 'target', 'weight'].some((field) => (typed[nameOf(i, field)] ?? '') !== '')
  return (
    <details open={filled}>
      <summary>{w.handItem(i - MOST_ITEMS + 1)}</summary>
      <div class="inside">
        <Line {...props} field="name" label={w.handName} most={40} />
        <Line {...props} field="measure" label={w.handMeasure} most={200} />
        <div class="row">
          <Line {...props} field="target" label={w.target} most={9} />
          <Line {...props} field="weight" label={w.weight} most={3} />
        </div>
      </div>
    </details>
  )
}
