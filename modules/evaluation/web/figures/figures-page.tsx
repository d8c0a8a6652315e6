import type { Lang } from '@lianxin/platform/i18n'
import { Card, Empty, Notice, PageHead } from '@lianxin/ui'
import type { Figure } from '../../rules/figures.ts'
import { indicatorNames, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { Definitions } from './definitions.tsx'
import { FigureCard } from './figure-card.tsx'
import { casesHref, viewHref, type View } from './figures.logic.ts'
import { GroupsTable, type Group } from './groups-table.tsx'
import { ViewForm } from './view-form.tsx'

/** What leads: how it came out for residents first, how fast it went after. */
export const leading = [
  'solved_rate',
  'favourable_rate',
  'rating_coverage',
  'handling_in_time',
  'completion_rate',
  'response_rate',
] as const satisfies readonly IndicatorName[]

const side = [
  'solved_rate',
  'favourable_rate',
  'rating_coverage',
  'handling_in_time',
  'rework_rate',
] as const satisfies readonly IndicatorName[]

export interface FiguresPageProps {
  lang: Lang
  view: View
  months: readonly number[]
  /** The place in words, and the way back to the reader's own. */
  where: { name: string; own: string }
  whole: readonly Figure[]
  groups: readonly Group[]
  staff: { report: number; handled: number; in_time: number }
  opens: boolean
  /** Whether how residents rated is among the figures. */
  ratings: boolean
}

/** How things stand, by place and unit: base, coverage and interval beside every rate, each a way to its cases. */
export function FiguresPage({ lang, view, months, where, whole, groups, staff, opens, ratings }: FiguresPageProps) {
  const w = words(lang).figures
  const counted = whole.some(({ rate }) => rate !== null)
  const href = (name: IndicatorName, part: 'numerator' | 'denominator') =>
    opens ? casesHref(view, name, part) : '#definitions'
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.title}
        note={w.note}
        {...(view.place === where.own && !view.unit
          ? {}
          : { back: { href: viewHref({ ...view, place: where.own, unit: undefined }), label: w.up } })}
      />
      <ViewForm lang={lang} view={view} months={months} />
      <h2>{w.where(where.name)}</h2>
      {ratings ? null : <Notice>{w.ratingsLater}</Notice>}
      {counted ? (
        <>
          <div class="figures">
            {leading.map((name) => {
              const figure = whole.find((one) => one.name === name)
              return figure ? (
                <FigureCard key={name} lang={lang} figure={figure} href={href(name, 'numerator')} />
              ) : null
            })}
          </div>
          {groups.length > 0 ? (
            <GroupsTable
              lang={lang}
              caption={w.groups[view.by]}
              groups={groups}
              whole={whole}
              shown={side.filter((name) => whole.some((one) => one.name === name))}
            />
          ) : null}
          <Card id="staff">
            <h2>{w.staffTitle}</h2>
            <p>{w.staffCounts(staff.report, staff.handled, staff.in_time)}</p>
            <p class="note">{w.staffNote}</p>
          </Card>
          <Card id="definitions">
            <Definitions
              lang={lang}
              figures={indicatorNames.flatMap((name) => whole.filter((one) => one.name === name))}
              {...(opens ? { href } : {})}
            />
          </Card>
        </>
      ) : (
        <Empty title={w.empty}>{w.emptyWhat}</Empty>
      )}
    </div>
  )
}
