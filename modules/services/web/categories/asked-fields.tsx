import type { Lang } from '@lianxin/platform/i18n'
import { Details, Field } from '@lianxin/ui'
import { fieldKindCodes, fieldKinds } from '../../contract/category.ts'
import { words } from '../words.ts'
import { FIELDS, fieldsShown } from './asked-fields.logic.ts'
import type { CategoryTyped } from './category-form.logic.ts'

interface AskedFieldsProps {
  lang: Lang
  typed: CategoryTyped
  error: string | undefined
}

/** The form of a category as data: at most five details, each with what is asked and how it is answered. */
export function AskedFields({ lang, typed, error }: AskedFieldsProps) {
  const w = words(lang)
  const shown = fieldsShown(typed)
  return (
    <fieldset class={error ? 'field bad' : 'field'} id="f-fields" tabIndex={-1}>
      <legend>{w.fields}</legend>
      {error ? <p class="err">{error}</p> : null}
      <p class="note">{w.fieldsHint}</p>
      {Array.from({ length: FIELDS }, (_, i) => (
        <Details
          key={i}
          summary={
            typed[`field${i}Zh`]
              ? `${w.fieldN(i + 1)} · ${typed[`field${i}Zh`]}`
              : i === shown
                ? w.fieldMore
                : w.fieldN(i + 1)
          }
          open={i < shown}
        >
          <AskedField lang={lang} at={`field${i}`} typed={typed} />
        </Details>
      ))}
    </fieldset>
  )
}

function AskedField({ lang, at, typed }: { lang: Lang; at: string; typed: CategoryTyped }) {
  const w = words(lang)
  const of = (part: string) => typed[at + part] ?? ''
  const text = (part: string, label: string, most: number, hint?: string) => (
    <Field name={at + part} label={label} hint={hint}>
      {(control) => <input {...control} maxLength={most} value={of(part)} />}
    </Field>
  )
  return (
    <div class="stack">
      <input type="hidden" name={`${at}Name`} value={of('Name')} />
      <div class="row">
        {text('Zh', w.fieldZh, 40)}
        {text('En', w.fieldEn, 120)}
        <Field name={`${at}Kind`} label={w.fieldKind}>
          {(control) => (
            <select {...control}>
              {fieldKindCodes.map((code) => (
                <option key={code} value={code} selected={code === of('Kind')}>
                  {fieldKinds[code][lang]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div class="row">
        {text('OptionsZh', w.fieldOptionsZh, 260, w.fieldOptionsHint)}
        {text('OptionsEn', w.fieldOptionsEn, 780, w.fieldOptionsHint)}
      </div>
      <label class="check">
        <input type="checkbox" name={`${at}Required`} checked={of('Required') === 'on'} /> {w.fieldRequired}
      </label>
    </div>
  )
}
