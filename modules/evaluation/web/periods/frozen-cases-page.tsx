import { casesPaths } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Button, Empty, Field, Notice, PageHead, Pagination, Table, Tabs, Tag } from '@lianxin/ui'
import type { Mark } from '../../contract/marks.ts'
import { paths } from '../../contract/paths.ts'
import { caseListCodes, caseLists, type CaseList } from '../../contract/periods.ts'
import { claims, type Claim } from '../../contract/pleas.ts'
import { reasons, type Reason } from '../../contract/reasons.ts'
import { indicatorNames, indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import {
  frozenHref,
  periodHref,
  sayMarks,
  sayPeriod,
  sayReason,
  type PeriodShown,
  type PeriodView,
} from './periods.logic.ts'

export interface FrozenCaseShown {
  readonly id: Id
  readonly number: string
  readonly place: string
  readonly unit: string
  readonly base: Reason
  readonly part: Reason | null
  readonly since: { readonly more: readonly Mark[]; readonly less: readonly Mark[] }
  /** Decisions of the panel about it. */
  readonly decided: readonly { readonly plea: string; readonly claim: Claim }[]
  /** Whether the reader's unit may appeal about it. */
  readonly appeals: boolean
}

export interface FrozenCasesPageProps {
  lang: Lang
  period: PeriodShown
  view: PeriodView
  name: string
  indicator: IndicatorName
  list: CaseList
  rows: readonly FrozenCaseShown[]
  /** Whether this reader may open single cases at the desk. */
  opens: boolean
  withoutOwn: boolean
  next: string | undefined
}

function Why({ lang, reason }: { lang: Lang; reason: Reason | null }) {
  const w = words(lang).periods
  if (!reason) return <>–</>
  const { counted } = reasons[reason.code]
  return (
    <>
      {reason.code === 'kept' ? null : <Tag tone={counted ? 'ok' : 'plain'}>{counted ? w.yes : w.no}</Tag>}{' '}
      {sayReason(lang, reason)}
    </>
  )
}

function Since({ lang, since, decided }: { lang: Lang } & Pick<FrozenCaseShown, 'since' | 'decided'>) {
  const w = words(lang).periods
  const { more, less } = since
  if (more.length + less.length + decided.length === 0) return <>–</>
  return (
    <>
      {more.length > 0 ? <div>{w.sinceMore(sayMarks(lang, more))}</div> : null}
      {less.length > 0 ? <div>{w.sinceLess(sayMarks(lang, less))}</div> : null}
      {decided.map(({ plea, claim }) => (
        <div key={plea}>
          <a href={paths.plea(plea as Id)}>{words(lang).panel.corrected}</a> {claims[claim][lang]}
        </div>
      ))}
    </>
  )
}

function IndicatorForm({
  lang,
  view,
  indicator,
  list,
}: Pick<FrozenCasesPageProps, 'lang' | 'view' | 'indicator' | 'list'>) {
  const w = words(lang).periods
  return (
    <form class="row" method="get" action={paths.periodCases(view.id)}>
      <input type="hidden" name="by" value={view.by} />
      {view.key ? <input type="hidden" name="key" value={view.key} /> : null}
      <input type="hidden" name="list" value={list} />
      <Field name="indicator" label={w.indicator}>
        {(control) => (
          <select {...control}>
            {indicatorNames.map((name) => (
              <option key={name} value={name} selected={name === indicator}>
                {indicatorOf(name)[lang]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button kind="quiet">{w.show}</Button>
    </form>
  )
}

/** Every case of a frozen period, in and out, each with the reason, and what became of it since. */
export function FrozenCasesPage(props: FrozenCasesPageProps) {
  const { lang, period, view, name, indicator, list, rows, opens, withoutOwn, next } = props
  const w = words(lang)
  const p = w.periods
  return (
    <div class="stack sheet-page">
      <PageHead
        title={p.casesOf(indicatorOf(indicator)[lang])}
        note={`${sayPeriod(lang, period)} · ${name} · ${indicatorOf(indicator).sentence[lang]}`}
        back={{ href: periodHref(view), label: sayPeriod(lang, period) }}
      />
      <IndicatorForm lang={lang} view={view} indicator={indicator} list={list} />
      <Tabs
        label={p.lists}
        tabs={caseListCodes.map((code) => ({
          href: frozenHref(view, indicator, code),
          label: caseLists[code][lang],
          current: code === list,
        }))}
      />
      {withoutOwn ? <Notice>{w.figures.withoutOwn}</Notice> : null}
      <Table
        caption={p.casesTitle}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={p.casesEmpty}>{p.casesEmptyWhat}</Empty>}
        columns={[
          {
            key: 'number',
            head: w.figures.number,
            cell: (one) => (opens ? <a href={casesPaths.desk.show(one.id)}>{one.number}</a> : one.number),
          },
          { key: 'unit', head: w.figures.unit, cell: (one) => one.unit },
          { key: 'place', head: w.figures.place, cell: (one) => one.place },
          { key: 'base', head: p.inBase, cell: (one) => <Why lang={lang} reason={one.base} /> },
          { key: 'part', head: p.inPart, cell: (one) => <Why lang={lang} reason={one.part} /> },
          { key: 'since', head: p.since, cell: (one) => <Since lang={lang} since={one.since} decided={one.decided} /> },
          ...(rows.some(({ appeals }) => appeals)
            ? [
                {
                  key: 'appeal',
                  head: w.panel.appeal,
                  cell: (one: FrozenCaseShown) =>
                    one.appeals ? (
                      <a href={`${paths.newPlea()}?period=${view.id}&number=${one.number}`}>{w.panel.appeal}</a>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      <Pagination
        label={w.figures.pages}
        here={w.figures.here(rows.length)}
        {...(next ? { next: { href: next, label: w.figures.next } } : {})}
      />
    </div>
  )
}
