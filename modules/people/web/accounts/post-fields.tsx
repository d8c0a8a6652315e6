import type { Lang } from '@lianxin/platform/i18n'
import { Field, errorOf } from '@lianxin/ui'
import { roleCodes, roles } from '../../contract/roles.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

/** Role, place, unit and first day: the fields of a post, in a new account and in a further post alike. */
export function PostFields({ lang, typed }: { lang: Lang; typed: Typed }) {
  const w = words(lang).accounts
  const { values, errors } = typed
  return (
    <>
      <Field name="role" label={w.role} error={errorOf(errors, 'role')}>
        {(control) => (
          <select {...control} required>
            {roleCodes.map((code) => (
              <option key={code} value={code} selected={code === values['role']}>
                {roles[code][lang]} – {roles[code].why[lang]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="place" label={w.place} hint={w.placeHint} error={errorOf(errors, 'place')}>
        {(control) => <input {...control} inputMode="numeric" required value={values['place'] ?? ''} />}
      </Field>
      <Field name="unit" label={w.unit} optional={w.optional} hint={w.unitHint} error={errorOf(errors, 'unit')}>
        {(control) => <input {...control} inputMode="numeric" value={values['unit'] ?? ''} />}
      </Field>
      <Field name="from" label={w.from} optional={w.optional} error={errorOf(errors, 'from')}>
        {(control) => <input {...control} type="date" value={values['from'] ?? ''} />}
      </Field>
    </>
  )
}
