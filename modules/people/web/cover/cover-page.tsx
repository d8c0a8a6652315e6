import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card, Details, Empty, ErrorSummary, Field, Notice, PageHead, Tag, errorOf, onDay } from '@lianxin/ui'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface CoverLine {
  id: string
  away: string
  by: string
  post: string
  from: string
  last: string
  reason: string
  /** It holds today. */
  now: boolean
  actId: string
}

export interface CoverPageProps {
  lang: Lang
  typed: Typed
  actId: string
  done?: 'done' | 'ended' | undefined
  /** Days before which nothing is arranged. */
  today: string
  posts: readonly { id: string; name: string }[]
  colleagues: readonly { id: string; name: string }[]
  /** Arranges leave for others of the place. */
  forOthers: boolean
  covers: readonly CoverLine[]
}

/** 代班: the form for oneself, the one for others where the post allows it, and what is arranged. */
export function CoverPage(p: CoverPageProps) {
  const w = words(p.lang).cover
  return (
    <div>
      <div class="stack narrow">
        <PageHead title={w.title} note={w.lead} />
        {p.done ? (
          <Notice tone="ok" live>
            {w[p.done]}
          </Notice>
        ) : null}
        <ErrorSummary title={w.wrong} kept={w.kept} errors={p.typed.errors} />
        <section class="stack tight">
          <h2>{w.list}</h2>
          {p.covers.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
          {p.covers.map((one) => (
            <Arranged key={one.id} lang={p.lang} one={one} />
          ))}
        </section>
        <Card>
          <h2>{w.mine}</h2>
          {p.colleagues.length === 0 ? <p>{w.nobody}</p> : <OwnLeave {...p} />}
        </Card>
        {p.forOthers ? (
          <Details summary={w.forOthers} open={p.typed.values['do'] === 'others'}>
            <OthersLeave {...p} />
          </Details>
        ) : null}
      </div>
    </div>
  )
}

function Arranged({ lang, one }: { lang: Lang; one: CoverLine }) {
  const w = words(lang).cover
  return (
    <Card>
      <p>
        <b>{w.line(one.away, one.by)}</b> {one.now ? <Tag tone="lake">{w.now}</Tag> : null}
      </p>
      <p>
        {w.span(onDay(lang, one.from), onDay(lang, one.last))} · {one.post}
      </p>
      <p class="note">{one.reason}</p>
      <form method="post">
        <input type="hidden" name="actId" value={one.actId} />
        <input type="hidden" name="id" value={one.id} />
        <Button name="do" value="end" kind="quiet">
          {w.end}
        </Button>
      </form>
    </Card>
  )
}

/** One's own leave: one of one's posts to a colleague of the unit. */
function OwnLeave(p: CoverPageProps) {
  const w = words(p.lang).cover
  const own = p.typed.values['do'] === 'others' ? { values: {}, errors: [] } : p.typed
  const { values, errors } = own
  const [only] = p.posts
  return (
    <form method="post" class="stack">
      <input type="hidden" name="actId" value={p.actId} />
      {p.posts.length === 1 && only ? (
        <input type="hidden" name="post" value={only.id} />
      ) : (
        <Field name="post" label={w.post} error={errorOf(errors, 'post')}>
          {(control) => <Pick control={control} pick={w.pick} value={values['post']} choices={p.posts} />}
        </Field>
      )}
      <Field name="by" label={w.by} error={errorOf(errors, 'by')}>
        {(control) => <Pick control={control} pick={w.pick} value={values['by']} choices={p.colleagues} />}
      </Field>
      <Days {...p} typed={own} />
      <Button name="do" value="mine">
        {w.send}
      </Button>
    </form>
  )
}

function OthersLeave(p: CoverPageProps) {
  const w = words(p.lang).cover
  const others = p.typed.values['do'] === 'others' ? p.typed : { values: {}, errors: [] }
  const { values, errors } = others
  return (
    <form method="post" class="stack">
      <input type="hidden" name="actId" value={p.actId} />
      <Field id="f-away" name="away" label={w.away} hint={w.awayHint} error={errorOf(errors, 'away')}>
        {(control) => <input {...control} required maxLength={40} autocomplete="off" value={values['away'] ?? ''} />}
      </Field>
      <Field id="f-by-name" name="byName" label={w.byName} error={errorOf(errors, 'by')}>
        {(control) => <input {...control} required maxLength={40} autocomplete="off" value={values['byName'] ?? ''} />}
      </Field>
      <Days {...p} typed={others} prefix="others-" />
      <Button name="do" value="others" kind="quiet">
        {w.send}
      </Button>
    </form>
  )
}

function Days({ lang, typed, today, prefix = '' }: CoverPageProps & { prefix?: string }) {
  const w = words(lang).cover
  const { values, errors } = typed
  return (
    <>
      <div class="two">
        <Field id={`f-${prefix}from`} name="from" label={w.from} error={errorOf(errors, 'from')}>
          {(control) => <input {...control} type="date" required min={today} value={values['from'] ?? today} />}
        </Field>
        <Field id={`f-${prefix}last`} name="last" label={w.last} hint={w.lastHint} error={errorOf(errors, 'last')}>
          {(control) => <input {...control} type="date" required min={today} value={values['last'] ?? ''} />}
        </Field>
      </div>
      <Field
        id={`f-${prefix}reason`}
        name="reason"
        label={w.reason}
        hint={w.reasonHint}
        error={errorOf(errors, 'reason')}
      >
        {(control) => <input {...control} required minLength={4} maxLength={300} value={values['reason'] ?? ''} />}
      </Field>
    </>
  )
}

interface PickProps {
  control: object
  pick: string
  value: string | undefined
  choices: readonly { id: string; name: string }[]
}

const Pick = ({ control, pick, value, choices }: PickProps) => (
  <select {...control} required>
    <option value="">{pick}</option>
    {choices.map(({ id, name }) => (
      <option key={id} value={id} selected={id === value}>
        {name}
      </option>
    ))}
  </select>
)
