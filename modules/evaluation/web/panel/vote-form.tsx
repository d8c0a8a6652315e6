import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Button, Chips, ErrorSummary, errorOf, Field, type FieldError } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface VoteFormProps {
  lang: Lang
  id: Id
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
}

/** A member's vote, once, with its reason. */
export function VoteForm({ lang, id, actId, typed, errors }: VoteFormProps) {
  const w = words(lang).panel
  return (
    <form class="card stack" method="post" action={paths.plea(id)}>
      <input type="hidden" name="actId" value={actId} />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Chips
        name="decision"
        legend={w.yourVote}
        required
        value={typed['decision']}
        error={errorOf(errors, 'decision')}
        options={(['uphold', 'refuse'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <Field name="reason" label={w.voteReason} hint={w.voteNote} error={errorOf(errors, 'reason')}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} required value={typed['reason'] ?? ''} />}
      </Field>
      <Button>{w.voteSend}</Button>
    </form>
  )
}
