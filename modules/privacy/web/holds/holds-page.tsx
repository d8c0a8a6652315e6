import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Details,
  Empty,
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  Notice,
  PageHead,
  Table,
  when,
  type FieldError,
} from '@lianxin/ui'
import { words } from './words.ts'

interface HoldShown {
  readonly object: string
  readonly number: string
  readonly why: string
  readonly by: string
  readonly at: string
  readonly liftedAt: string | null
}

export interface HoldsPageProps {
  lang: Lang
  all: readonly HoldShown[]
  mayHold: boolean
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  saved: boolean
}

type FormProps = Pick<HoldsPageProps, 'lang' | 'actId' | 'typed' | 'errors'>

function Standing({ one, mayHold, ...form }: { one: HoldShown; mayHold: boolean } & FormProps) {
  const { lang } = form
  const w = words(lang)
  const again = form.typed['object'] === one.object
  const errors = again ? form.errors : []
  return (
    <Details summary={`${one.number} · ${when(lang, one.at)}`} open={again}>
      <Facts
        facts={[
          { term: w.why, value: one.why },
          { term: w.by, value: one.by },
        ]}
      />
      {mayHold ? (
        <form method="post" class="stack">
          <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
          <input type="hidden" name="actId" value={form.actId} />
          <input type="hidden" name="object" value={one.object} />
          <Field name="why" id={`lift-${one.object}`} label={w.liftWhy} error={errorOf(errors, 'why')}>
            {(control) => (
              <input {...control} maxLength={300} required value={again ? (form.typed['why'] ?? '') : ''} />
            )}
          </Field>
          <Button kind="quiet">{w.lift}</Button>
        </form>
      ) : null}
    </Details>
  )
}

function Hold({ lang, actId, typed: all, errors: found }: FormProps) {
  const w = words(lang)
  const mine = all['object'] === undefined
  const typed: FormProps['typed'] = mine ? all : {}
  const errors = mine ? found : []
  return (
    <form method="post" class="card stack">
      <h2>{w.fresh}</h2>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <input type="hidden" name="actId" value={actId} />
      <Field name="number" label={w.number} hint={w.numberHint} error={errorOf(errors, 'number')}>
        {(control) => <input {...control} maxLength={40} required value={typed['number'] ?? ''} />}
      </Field>
      <Field name="why" label={w.why} hint={w.whyHint} error={errorOf(errors, 'why')}>
        {(control) => <textarea {...control} rows={3} maxLength={300} required value={typed['why'] ?? ''} />}
      </Field>
      <Button>{w.hold}</Button>
    </form>
  )
}

/** Requests whose terms stand still, the form of a new hold, and what was held before. */
export function HoldsPage(props: HoldsPageProps) {
  const { lang, all, mayHold, saved } = props
  const w = words(lang)
  const standing = all.filter(({ liftedAt }) => liftedAt === null)
  const over = all.filter(({ liftedAt }) => liftedAt !== null)
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.lead} />
      {saved ? (
        <Notice tone="ok" live>
          {w.saved}
        </Notice>
      ) : null}
      <h2>{w.standing}</h2>
      {standing.length === 0 ? <Empty title={w.none}>{w.noneHow}</Empty> : null}
      {standing.map((one) => (
        <Standing key={one.object} one={one} {...props} />
      ))}
      {mayHold ? <Hold {...props} /> : null}
      {over.length > 0 ? (
        <Table
          caption={w.over}
          rows={over}
          rowKey={(one) => `${one.object} ${one.at}`}
          columns={[
            { key: 'number', head: w.number, cell: (one) => one.number },
            { key: 'why', head: w.why, cell: (one) => one.why },
            { key: 'since', head: w.since, cell: (one) => when(lang, one.at) },
            { key: 'until', head: w.until, cell: (one) => (one.liftedAt ? when(lang, one.liftedAt) : '') },
          ]}
        />
      ) : null}
    </div>
  )
}
