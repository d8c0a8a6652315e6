import type { Lang } from '@lianxin/platform/i18n'
import { Button, ErrorSummary, errorOf, Field, type FieldError } from '@lianxin/ui'
import { words } from '../words.ts'

export interface EntryFormProps {
  lang: Lang
  action: string
  which: Readonly<Record<string, string>>
  actId: string
  items: readonly { readonly code: string; readonly name: string }[]
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** Enters an item that no indicator gives, with what shows it. */
export function EntryForm({ lang, action, which, actId, items, typed, errors }: EntryFormProps) {
  const w = words(lang).schemes
  return (
    <form class="card stack" method="post" action={action} encType="multipart/form-data">
      <h2>{w.enterTitle}</h2>
      <p class="note">{w.enterNote}</p>
      <input type="hidden" name="do" value="enter" />
      <input type="hidden" name="actId" value={actId} />
      {Object.entries(which).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Field name="item" label={w.item} error={errorOf(errors, 'item')}>
        {(control) => (
          <select {...control}>
            {items.map(({ code, name }) => (
              <option key={code} value={code} selected={code === typed['item']}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="value" label={w.enterValue} error={errorOf(errors, 'value')}>
        {(control) => <input {...control} inputMode="decimal" maxLength={9} required value={typed['value'] ?? ''} />}
      </Field>
      <Field name="evidence" label={w.evidence} error={errorOf(errors, 'evidence')}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} required value={typed['evidence'] ?? ''} />}
      </Field>
      <Field name="files" label={w.enterFiles} error={errorOf(errors, 'files')}>
        {(control) => <input {...control} type="file" accept="image/*,application/pdf" multiple />}
      </Field>
      <Button kind="quiet">{w.enter}</Button>
    </form>
  )
}
