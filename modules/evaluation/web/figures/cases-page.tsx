import { casesPaths, statusLabel, statuses, type Status } from '@lianxin/cases/contract'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { Empty, Notice, PageHead, Pagination, Table, when } from '@lianxin/ui'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { viewHref, type View } from './figures.logic.ts'

export interface ShownCase {
  readonly id: Id
  readonly number: string
  readonly place: string
  readonly unit: string
  readonly status: string
  readonly reportedAt: string
}

export interface CasesPageProps {
  lang: Lang
  view: View
  indicator: IndicatorName
  part: 'numerator' | 'denominator'
  /** How a case was rated is told by this list, so what the reader's own unit had is not in it. */
  withoutOwn: boolean
  rows: readonly ShownCase[]
  next: string | undefined
}

const isStatus = (text: string): text is Status => statuses.some((one) => one === text)

/** The cases behind one figure: numbers, places and states, each a way to the desk’s own page; nobody's name. */
export function CasesPage({ lang, view, indicator, part, withoutOwn, rows, next }: CasesPageProps) {
  const w = words(lang).figures
  const { sentence } = indicatorOf(indicator)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.cases}
        note={`${w.casesNote(indicatorOf(indicator)[lang], w[part])} · ${sentence[lang]}`}
        back={{ href: viewHref(view), label: w.back }}
      />
      {withoutOwn ? <Notice>{w.withoutOwn}</Notice> : null}
      <Table
        caption={w.cases}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={w.casesEmpty}>{w.casesEmptyWhat}</Empty>}
        columns={[
          { key: 'number', head: w.number, cell: (one) => <a href={casesPaths.desk.show(one.id)}>{one.number}</a> },
          { key: 'place', head: w.place, cell: (one) => one.place },
          { key: 'unit', head: w.unit, cell: (one) => one.unit },
          {
            key: 'status',
            head: w.status,
            cell: (one) => (isStatus(one.status) ? statusLabel(one.status, lang) : one.status),
          },
          { key: 'reported', head: w.reported, cell: (one) => when(lang, one.reportedAt), figures: true },
        ]}
      />
      <Pagination
        label={w.pages}
        here={w.here(rows.length)}
        {...(next ? { next: { href: next, label: w.next } } : {})}
      />
    </div>
  )
}
