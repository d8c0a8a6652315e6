import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import {
  Button,
  Card,
  Chips,
  Empty,
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  Notice,
  PageHead,
  Table,
  type FieldError,
} from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { strata, stratumCodes, verdictCodes, verdicts, type Stratum, type Verdict } from '../../contract/samples.ts'
import { errorRate } from '../../rules/draw.ts'
import { percent, sayMonth } from '../figures/figures.logic.ts'
import { words } from '../words.ts'

export interface SampleShown {
  readonly id: Id
  readonly actId: string
  readonly title: string
  readonly text: string
  readonly result: string | null
  readonly where: string
}

export interface DrawShown {
  readonly month: number
  readonly place: string
  readonly items: readonly { readonly stratum: Stratum; readonly verdict: Verdict | null }[]
}

export interface SamplesPageProps {
  lang: Lang
  /** Left out for whoever does not check. */
  toJudge?: readonly SampleShown[]
  /** Left out for whoever only checks. */
  draws?: readonly DrawShown[]
  saved: boolean
  errors: readonly FieldError[]
  /** The form that was sent and refused. */
  again?: string | undefined
}

function Judge({ lang, one, errors }: { lang: Lang; one: SampleShown; errors: readonly FieldError[] }) {
  const w = words(lang).samples
  return (
    <form class="card stack" method="post" action={paths.samples()}>
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="actId" value={one.actId} />
      <h3>{one.title}</h3>
      <p>{one.text}</p>
      <Facts
        facts={[
          { term: w.where, value: one.where },
          { term: w.said, value: one.result },
        ]}
      />
      <ErrorSummary title={w.errors} kept={w.kept} errors={errors} />
      <Chips
        name="verdict"
        id={`f-verdict-${one.id}`}
        legend={w.verdict}
        required
        error={errorOf(errors, 'verdict')}
        options={verdictCodes.map((value) => ({ value, label: verdicts[value][lang] }))}
      />
      <Field
        name="note"
        id={`f-note-${one.id}`}
        label={w.noteField}
        optional={w.optional}
        error={errorOf(errors, 'note')}
      >
        {(control) => <textarea {...control} rows={2} maxLength={1000} />}
      </Field>
      <Button kind="quiet">{w.save}</Button>
    </form>
  )
}

type Items = DrawShown['items']

function Rate({ lang, items }: { lang: Lang; items: Items }) {
  const w = words(lang)
  const { rate, unknown } = errorRate(items.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])))
  if (!rate) return <>–</>
  return (
    <>
      <b>{percent(rate.value)}</b>{' '}
      <small>
        {w.figures.base(rate.good, rate.of)} · {w.figures.range(percent(rate.low), percent(rate.high))}{' '}
        {w.samples.unknown(unknown)}
      </small>
    </>
  )
}

/** For checkers: the cases to look at. For whoever watches: the error rate of each draw, with its interval. */
export function SamplesPage({ lang, toJudge, draws, saved, errors, again }: SamplesPageProps) {
  const w = words(lang).samples
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      {saved ? <Notice tone="ok" live title={w.saved} /> : null}
      {toJudge ? (
        <>
          <h2>{w.toJudge}</h2>
          {toJudge.length === 0 ? <Empty title={w.judgeEmpty}>{w.judgeEmptyWhat}</Empty> : null}
          {toJudge.map((one) => (
            <Judge key={one.id} lang={lang} one={one} errors={one.id === again ? errors : []} />
          ))}
        </>
      ) : null}
      {draws ? (
        <Card>
          <h2>{w.draws}</h2>
          <Table
            caption={w.draws}
            rows={draws}
            rowKey={(one) => `${one.month} ${one.place}`}
            empty={<Empty title={w.drawsEmpty}>{w.drawsEmptyWhat}</Empty>}
            columns={[
              { key: 'month', head: w.month, cell: (one) => sayMonth(one.month, words(lang).figures) },
              { key: 'place', head: w.place, cell: (one) => one.place },
              { key: 'drawn', head: w.drawn, cell: (one) => w.count(one.items.length), figures: true },
              {
                key: 'looked',
                head: w.looked,
                cell: (one) => w.count(one.items.filter(({ verdict }) => verdict !== null).length),
                figures: true,
              },
              { key: 'rate', head: w.rate, cell: (one) => <Rate lang={lang} items={one.items} /> },
              ...stratumCodes.map((stratum) => ({
                key: stratum,
                head: strata[stratum][lang],
                cell: (one: DrawShown) => (
                  <Rate lang={lang} items={one.items.filter((item) => item.stratum === stratum)} />
                ),
              })),
            ]}
          />
        </Card>
      ) : null}
    </div>
  )
}
