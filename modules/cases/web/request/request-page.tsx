import { Button, Card, ClockBar, Details, Facts, Field, type FieldError, PageHead, Tag, when } from '@lianxin/ui'
import type { MyCase } from '../../contract/case-view.ts'
import { solvedAnswers } from '../../contract/kinds.ts'
import { isEnded } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { Attachments, type FilesShown } from './attachments.tsx'
import { Course } from './course.tsx'
import { HeldLevels } from './held-levels.tsx'
import { HerActs, type HerActOffered } from './her-acts.tsx'
import { RateForm } from './rate-form.tsx'
import { againstPromise, handledAt } from './request.logic.ts'

export interface RequestPageProps {
  lang: 'zh' | 'en'
  case: MyCase
  /** The time of the page, ISO 8601. */
  now: string
  /** Rating and reopening each carry an id of their own. */
  rate: {
    action: string
    actId: string
    typed?: { solved: string; score: string; words: string }
    errors?: FieldError[]
  }
  /** What else she may do, each with an id of its own. */
  her: readonly HerActOffered[]
  reopen: { action: string; actId: string; typed?: string; error?: string }
  /** Of the receipt, when the page was opened by number and code. */
  code?: string
  /** What is attached, as she may open it. */
  attached?: FilesShown
  /** How often somebody looked at the reporter's personal data, and where that is listed. */
  looks?: { count: number; href: string }
}

/** One request as the reporter sees it: where it stands, who has it, by when, what was done, and her turn to rate. */
export function RequestPage(p: RequestPageProps) {
  const w = words(p.lang).request
  const c = p.case
  return (
    <div class="stack">
      <PageHead
        title={c.title}
        note={`${c.number} · ${w.submittedAt(when(p.lang, c.reportedAt))}`}
        back={p.code ? { href: paths.track(), label: w.trackTitle } : { href: paths.my.list(), label: w.mineTitle }}
      />
      <Standing {...p} />
      {c.acts.includes('rate') ? (
        <RateForm
          lang={p.lang}
          version={c.version}
          code={p.code}
          {...p.rate}
          typed={p.rate.typed}
          errors={p.rate.errors}
        />
      ) : null}
      {c.rating ? (
        <Card>
          <h2>{w.ratedTitle}</h2>
          <p>{w.rated(solvedAnswers[c.rating.solved][p.lang], w[`rate${score(c.rating.score)}`])}</p>
          {c.rating.words ? <p>{c.rating.words}</p> : null}
        </Card>
      ) : null}
      <section class="stack tight">
        <h2>{w.course}</h2>
        <Course lang={p.lang} steps={c.steps} label={w.courseOf(c.title)} attached={p.attached} />
      </section>
      <HeldLevels lang={p.lang} path={c.path} />
      <Card>
        <h2>{w.yourWords}</h2>
        <p class="said">{c.text}</p>
        <Facts
          facts={[
            { term: w.place, value: c.address ? `${c.place.name} · ${c.address}` : c.place.name },
            { term: w.category, value: c.category?.name },
            ...c.details.map(({ label, text }) => ({ term: label, value: text })),
          ]}
        />
        <Attachments lang={p.lang} files={c.files} shown={p.attached} label={w.files(c.files.length)} />
      </Card>
      <HerActs lang={p.lang} case={c} code={p.code} offered={p.her} />
      {c.acts.includes('reopen') ? <Reopen {...p} /> : null}
      {p.looks ? <a href={p.looks.href}>{w.whoLooked(p.looks.count)}</a> : null}
    </div>
  )
}

const score = (n: number): 1 | 2 | 3 | 4 | 5 => Math.min(5, Math.max(1, n)) as 1 | 2 | 3 | 4 | 5

/** Where it stands now: the state in words, the answer if there is one, and the time that is left or was kept. */
function Standing({ lang, case: c, now }: RequestPageProps) {
  const w = words(lang).request
  const done = handledAt(c.steps)
  const kept = done && c.handleBy ? againstPromise(lang, c.handleBy, done) : undefined
  const due = (c.together ?? c).handleBy
  const running = c.clock && (c.clock.kind === 'handle' || c.clock.kind === 'respond') ? c.clock : null
  return (
    <Card tone="now">
      <p>
        <Tag tone={c.clock?.state === 'late' ? 'late' : isEnded(c.status) ? 'plain' : 'lake'}>{c.now}</Tag>
      </p>
      {c.result ? (
        <p>
          <b>{c.unit?.name}</b>
          {lang === 'zh' ? '：' : ': '}
          {c.result}
        </p>
      ) : null}
      {kept ? <p class="note">{kept.early ? w.early(kept.span) : w.tardy(kept.span)}</p> : null}
      {c.together ? <p>{w.together(c.together.number, c.together.now)}</p> : null}
      {done || isEnded(c.status) ? null : (
        <Facts
          facts={[
            { term: w.whoHas, value: (c.together ?? c).unit?.name ?? w.nextSorting },
            { term: w.byWhen, value: due ? w.promised(when(lang, due)) : null },
          ]}
        />
      )}
      {running && !done ? (
        <ClockBar lang={lang} start={running.from} due={running.by} now={now} label={w.byWhen} />
      ) : null}
    </Card>
  )
}

/** The same trouble again, or something new: back to the start with the old number. */
function Reopen({ lang, reopen, code, case: c }: RequestPageProps) {
  const w = words(lang).request
  return (
    <Details summary={w.reopenTitle} open={Boolean(reopen.error)}>
      <form class="stack" method="post" action={reopen.action}>
        <input type="hidden" name="act_id" value={reopen.actId} />
        <input type="hidden" name="version" value={c.version} />
        {code ? <input type="hidden" name="code" value={code} /> : null}
        <Field name="why" label={w.reopenWhy} hint={w.reopenHint} error={reopen.error}>
          {(control) => (
            <textarea {...control} rows={3} required minLength={5} maxLength={1000} value={reopen.typed ?? ''} />
          )}
        </Field>
        <Button kind="quiet">{w.reopenSend}</Button>
      </form>
    </Details>
  )
}
