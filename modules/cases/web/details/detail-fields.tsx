import { Chips, errorOf, Field, type FieldError } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import { words } from '../words.ts'
import { inForm, type DetailAsked } from './details.logic.ts'

interface DetailFieldsProps {
  lang: 'zh' | 'en'
  asks: readonly DetailAsked[]
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** What the category asks for, each in the way it is answered. All may stay empty but what the category demands. */
export const DetailFields = ({ lang, asks, typed, errors }: DetailFieldsProps) => (
  <>
    {asks.map((ask) => (
      <DetailField key={ask.name} lang={lang} ask={ask} value={typed[ask.name] ?? ''} errors={errors} />
    ))}
  </>
)

interface DetailFieldProps extends Pick<DetailFieldsProps, 'lang' | 'errors'> {
  ask: DetailAsked
  value: string
}

function DetailField({ lang, ask, value, errors }: DetailFieldProps) {
  const w = words(lang).report
  const { label, kind, options } = ask
  const name = inForm(ask.name)
  const shared = { name, error: errorOf(errors, name), optional: ask.required ? undefined : w.optional }
  if (kind === 'yesNo' || kind === 'choice') {
    const said = kind === 'yesNo' ? [w.detailYes, w.detailNo] : options
    const values = kind === 'yesNo' ? ['yes', 'no'] : options
    const unsure = ask.required ? [] : [{ value: '', label: w.sortUnsure }]
    return (
      <Chips
        {...shared}
        legend={label}
        value={value}
        options={[...said.map((text, i) => ({ value: values[i] ?? text, label: text })), ...unsure]}
      />
    )
  }
  return (
    <Field {...shared} label={label}>
      {(control) =>
        kind === 'date' ? (
          <input {...control} type="date" value={value} />
        ) : (
          <input
            {...control}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            maxLength={lengths.detail}
            autocomplete="off"
            value={value}
          />
        )
      }
    </Field>
  )
}
