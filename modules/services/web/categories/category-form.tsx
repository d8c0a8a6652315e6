import type { Lang } from '@lianxin/platform/i18n'
import { departmentKinds, platformCodes, platforms, unitKinds } from '@lianxin/people/contract'
import { levelNames, levels } from '@lianxin/places/contract'
import { Button, errorOf, ErrorSummary, Field, type FieldError } from '@lianxin/ui'
import { limitUnitCodes, limitUnits } from '../../contract/limit.ts'
import { words } from '../words.ts'
import { AskedFields } from './asked-fields.tsx'
import { Natures } from './category-parts.tsx'
import { flags, type CategoryTyped } from './category-form.logic.ts'

const hotlines = ['110', '119', '120', '122', '12345']

export interface CategoryFormProps {
  lang: Lang
  action: string
  actId: string
  version: number
  typed: CategoryTyped
  errors: readonly FieldError[]
  /** Categories in use, one of which may take over. */
  others: readonly (readonly [code: string, name: string])[]
}

interface SelectProps {
  name: string
  label: string
  value: string
  error: string | undefined
  options: readonly (readonly [value: string, text: string])[]
}
const Select = ({ name, label, value, error, options }: SelectProps) => (
  <Field name={name} label={label} error={error}>
    {(control) => (
      <select {...control}>
        {options.map(([code, text]) => (
          <option key={code} value={code} selected={code === value}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** The form of one category. Saving makes a version; the reason is asked because everybody may read it later. */
export function CategoryForm({ lang, action, actId, version, typed, errors, others }: CategoryFormProps) {
  const w = words(lang)
  const of = (name: string) => typed[name] ?? ''
  const text = (name: string, label: string, rows = 1, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={errorOf(errors, name)}>
      {(control) =>
        rows > 1 ? <textarea {...control} rows={rows} value={of(name)} /> : <input {...control} value={of(name)} />
      }
    </Field>
  )
  const select = (name: string, label: string, options: SelectProps['options']) => (
    <Select name={name} label={label} value={of(name)} error={errorOf(errors, name)} options={options} />
  )
  return (
    <form class="stack" method="post" action={action}>
      <input type="hidden" name="actId" value={actId} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      {text('nameZh', w.nameZh)}
      {text('nameEn', w.nameEn)}
      {text('aboutZh', w.aboutZh, 2)}
      {text('aboutEn', w.aboutEn, 2)}
      {select(
        'level',
        w.level,
        levels.map((code) => [code, levelNames[code][lang]]),
      )}
      {select(
        'department',
        w.department,
        departmentKinds.map((code) => [code, unitKinds[code][lang]]),
      )}
      {select(
        'platform',
        w.platform,
        platformCodes.map((code) => [code, platforms[code][lang]]),
      )}
      {select(
        'remit',
        w.remit,
        levels.map((code) => [code, levelNames[code][lang]]),
      )}
      {text('limitValue', w.limitValue, 1, w.limitHint)}
      {select(
        'limitUnit',
        w.limitUnit,
        limitUnitCodes.map((code) => [code, limitUnits[code][lang]]),
      )}
      {text('respondValue', w.respondValue, 1, w.respondHint)}
      {select(
        'respondUnit',
        w.respondUnit,
        limitUnitCodes.map((code) => [code, limitUnits[code][lang]]),
      )}
      <Natures lang={lang} chosen={of('natures').split(' ')} error={errorOf(errors, 'natures')} />
      <fieldset class="field">
        <legend>{w.flags}</legend>
        {flags.map((flag) => (
          <label key={flag} class="check">
            <input type="checkbox" name={flag} checked={of(flag) === 'on'} /> {w[`${flag}Long`]}
          </label>
        ))}
      </fieldset>
      {select('successor', w.successor, [['', w.noSuccessor], ...others])}
      {select('hotline', w.hotline, [['', w.none], ...hotlines.map((one) => [one, one] as const)])}
      {text('statutory', w.statutory, 1, w.statutoryHint)}
      <AskedFields lang={lang} typed={typed} error={errorOf(errors, 'fields')} />
      {text('closingZh', w.closingZh, 2)}
      {text('closingEn', w.closingEn, 2)}
      {text('words', w.words, 3, w.wordsHint)}
      {text('why', w.why, 2, w.whyHint)}
      <Button>{w.save}</Button>
    </form>
  )
}
