import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, errorOf, Field } from '@lianxin/ui'
import type { KeyShown } from '../../contract/keys.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface RevokeProps {
  lang: Lang
  one: KeyShown
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly { readonly field: string; readonly text: string }[]
}

/** Revokes one key, with a reason that is kept. */
export function RevokeForm({ lang, one, actId, typed, errors }: RevokeProps) {
  const w = words(lang).keys
  const name = `why-${one.id}`
  const error = errorOf([...errors], name)
  return (
    <Details summary={w.revoke} open={error !== undefined}>
      <form method="post" action={paths.revokeKey(one.id)} class="stack">
        <input type="hidden" name="actId" value={actId} />
        <Field name="why" id={`f-${name}`} label={w.why} error={error}>
          {(control) => <input {...control} required minLength={4} maxLength={300} value={typed[name] ?? ''} />}
        </Field>
        <Button kind="danger">{w.revoke}</Button>
      </form>
    </Details>
  )
}
