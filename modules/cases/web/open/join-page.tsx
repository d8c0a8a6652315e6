import { Button, Card, ErrorSummary, errorOf, Field, type FieldError, Notice, PageHead } from '@lianxin/ui'
import { lengths } from '../../contract/limits.ts'
import type { PublicMatter } from '../../contract/matters.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { headOf, MatterFacts } from './matters-page.tsx'

export interface JoinPageProps {
  lang: 'zh' | 'en'
  matter: PublicMatter
  actId: string
  typed: { words: string; phone: string }
  errors: readonly FieldError[]
  /** A resident who is signed in: her number is known. */
  signedIn: boolean
}

/** 附议: one press says that she has it too; her own words and a number are asked for and may stay empty. */
export function JoinPage(p: JoinPageProps) {
  const w = words(p.lang).request
  const r = words(p.lang).report
  return (
    <form class="stack wide" method="post" action={paths.matter(p.matter.id)}>
      <input type="hidden" name="act_id" value={p.actId} />
      <PageHead title={w.joinTitle} note={w.joinNote} back={{ href: paths.matters(), label: w.mattersTitle }} />
      <ErrorSummary title={r.errors} kept={r.kept} errors={p.errors} />
      <Card tone="now">
        <h2>{headOf(p.matter, p.lang)}</h2>
        <MatterFacts lang={p.lang} matter={p.matter} />
      </Card>
      <Field
        name="words"
        label={w.joinWords}
        optional={r.optional}
        hint={w.joinWordsHint}
        error={errorOf(p.errors, 'words')}
      >
        {(control) => <textarea {...control} rows={3} maxLength={lengths.words} value={p.typed.words} />}
      </Field>
      {p.signedIn ? (
        <Notice>{r.signedHint}</Notice>
      ) : (
        <Field name="phone" label={r.phone} optional={r.optional} hint={r.phoneHint} error={errorOf(p.errors, 'phone')}>
          {(control) => (
            <input {...control} type="tel" inputMode="tel" autocomplete="tel" maxLength={30} value={p.typed.phone} />
          )}
        </Field>
      )}
      <Button>{w.meToo}</Button>
      <p class="note">
        {w.joinElse} <a href={paths.report()}>{w.reportNow}</a>
      </p>
    </form>
  )
}
