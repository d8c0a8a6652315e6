import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, Field, errorOf } from '@lianxin/ui'
import type { UnitId } from '../../contract/ids.ts'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface UnitFormsProps {
  lang: Lang
  typed: Typed
  actId: string
  unit: { name: string; phone: string | null; address: string | null; aliases: readonly string[] }
  /** Units that may follow this one, nearest first. */
  successors: readonly { id: UnitId; name: string }[]
  today: string
}

const had = ({ errors }: Typed, fields: readonly string[]) => errors.some(({ field }) => fields.includes(field))

/** What an administrator changes of a unit: its name, number and house; or its end, with whoever follows it. */
export function UnitForms(p: UnitFormsProps) {
  const w = words(p.lang).units
  const { values, errors } = p.typed
  const typedIn = values['do'] === 'edit' ? values : { ...p.unit, aliases: p.unit.aliases.join(' ') }
  return (
    <>
      <Details summary={w.edit} open={values['do'] === 'edit' && errors.length > 0}>
        <form method="post" class="stack narrow">
          <input type="hidden" name="actId" value={p.actId} />
          <Field name="name" label={w.name} error={errorOf(errors, 'name')}>
            {(control) => <input {...control} required maxLength={60} value={typedIn.name ?? ''} />}
          </Field>
          <Field name="phone" label={w.phone} optional={w.optional} hint={w.phoneHint} error={errorOf(errors, 'phone')}>
            {(control) => <input {...control} type="tel" value={typedIn.phone ?? ''} />}
          </Field>
          <Field name="address" label={w.address} optional={w.optional} error={errorOf(errors, 'address')}>
            {(control) => <input {...control} maxLength={100} value={typedIn.address ?? ''} />}
          </Field>
          <Field
            name="aliases"
            label={w.aliases}
            optional={w.optional}
            hint={w.aliasesHint}
            error={errorOf(errors, 'aliases')}
          >
            {(control) => <input {...control} maxLength={400} value={typedIn.aliases ?? ''} />}
          </Field>
          <Button name="do" value="edit" kind="quiet">
            {w.saveUnit}
          </Button>
        </form>
      </Details>
      <Details summary={w.close} open={had(p.typed, ['on', 'successor', 'reason'])}>
        <form method="post" class="stack narrow">
          <p class="note">{w.closeWhat}</p>
          <input type="hidden" name="actId" value={p.actId} />
          <Field name="on" label={w.closeOn} error={errorOf(errors, 'on')}>
            {(control) => <input {...control} type="date" required min={p.today} value={values['on'] ?? p.today} />}
          </Field>
          <Field name="successor" label={w.successor} error={errorOf(errors, 'successor')}>
            {(control) => (
              <select {...control} required>
                <option value="">–</option>
                {p.successors.map(({ id, name }) => (
                  <option key={id} value={id} selected={values['successor'] === id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="reason" label={w.closeWhy} hint={w.closeWhyHint} error={errorOf(errors, 'reason')}>
            {(control) => <input {...control} required minLength={4} value={values['reason'] ?? ''} />}
          </Field>
          <Button name="do" value="close" kind="danger">
            {w.closeIt}
          </Button>
        </form>
      </Details>
    </>
  )
}
