import type { Lang } from '@lianxin/platform/i18n'
import { Card, Facts, LinkButton, Notice, PageHead, Table, Tabs } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { Figure } from '../../rules/figures.ts'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { Definitions } from '../figures/definitions.tsx'
import { FigureCard } from '../figures/figure-card.tsx'
import { baseOf, percent } from '../figures/figures.logic.ts'
import { leading } from '../figures/figures-page.tsx'
import { Corrections, type CorrectedFigure } from './corrections.tsx'
import { GroupsTable, type Group } from '../figures/groups-table.tsx'
import { words } from '../words.ts'
import { frozenHref, periodHref, sayDay, sayPeriod, type PeriodShown, type PeriodView } from './periods.logic.ts'

export interface PeriodPageProps {
  lang: Lang
  period: PeriodShown & {
    readonly frozen: { counted: number; leftOut: number; at: string; checksum: string } | null
  }
  view: PeriodView
  /** Whose figures: the county's, or one unit's or township's. */
  name: string
  figures: readonly Figure[]
  /** The county's own, which groups are held against. */
  whole: readonly Figure[]
  groups: readonly Group[]
  staff: readonly Figure[]
  changed: number
  /** Whether rating figures of fewer than five are left out for this reader. */
  hidesSmall: boolean
  /** Figures that decisions of the panel touch: as they froze, and as they stand by them. */
  corrections: readonly CorrectedFigure[]
  /** For a unit that may still appeal: its name, and until when. */
  appeal?: { unit: string; until: string }
  /** The address of today's figures for the same months. */
  today: string
}

const side = [
  'solved_rate',
  'favourable_rate',
  'rating_coverage',
  'handling_in_time',
  'rework_rate',
] as const satisfies readonly IndicatorName[]

function Head({ lang, period, view, name }: PeriodPageProps) {
  const w = words(lang).periods
  return (
    <PageHead
      title={`${sayPeriod(lang, period)} · ${name}`}
      note={period.frozen ? w.asOf(sayDay(lang, period.frozen.at)) : undefined}
      back={
        view.key
          ? { href: periodHref({ ...view, key: undefined }), label: w.all }
          : { href: paths.periods(), label: w.back }
      }
    />
  )
}

/** A period: while it runs, when it freezes; frozen, its figures as they were, each a way to its explained cases. */
export function PeriodPage(props: PeriodPageProps) {
  const { lang, period, view, figures, whole, groups, staff, changed, hidesSmall, corrections, appeal, today } = props
  const w = words(lang).periods
  if (!period.frozen)
    return (
      <div class="stack sheet-page">
        <Head {...props} />
        <Notice title={w.runningTitle}>{w.runningWhat(sayDay(lang, period.freezesAt))}</Notice>
        <p>
          <LinkButton href={today} kind="quiet">
            {w.seeNow}
          </LinkButton>
        </p>
      </div>
    )
  const href = (name: IndicatorName, part: 'numerator' | 'denominator') => frozenHref(view, name, part)
  return (
    <div class="stack sheet-page">
      <Head {...props} />
      <Facts
        facts={[
          {
            term: w.counted,
            value: <a href={frozenHref(view, 'completion_rate', 'denominator')}>{w.cases(period.frozen.counted)}</a>,
          },
          {
            term: w.leftOut,
            value: <a href={frozenHref(view, 'completion_rate', 'outside')}>{w.cases(period.frozen.leftOut)}</a>,
          },
          { term: w.since, value: <a href={frozenHref(view, 'completion_rate', 'changed')}>{w.changed(changed)}</a> },
          { term: w.checksum, value: <code class="wrap">{period.frozen.checksum}</code> },
        ]}
      />
      {appeal ? (
        <Notice title={appeal.unit}>
          <a href={`${paths.newPlea()}?period=${period.id}&indicator=`}>{words(lang).panel.appealFigure}</a>{' '}
          {words(lang).panel.appealUntil(sayDay(lang, appeal.until))}
        </Notice>
      ) : null}
      <div class="figures">
        {leading.map((name) => {
          const figure = figures.find((one) => one.name === name)
          return figure ? <FigureCard key={name} lang={lang} figure={figure} href={href(name, 'numerator')} /> : null
        })}
      </div>
      <Corrections lang={lang} corrections={corrections} />
      {view.key ? null : (
        <>
          <Tabs
            label={w.by}
            tabs={(['unit', 'township'] as const).map((by) => ({
              href: periodHref({ ...view, by }),
              label: w.groups[by],
              current: view.by === by,
            }))}
          />
          {hidesSmall ? <p class="note">{w.small}</p> : null}
          {groups.length > 0 ? (
            <GroupsTable lang={lang} caption={w.groups[view.by]} groups={groups} whole={whole} shown={side} />
          ) : null}
        </>
      )}
      <Card id="definitions">
        <Definitions lang={lang} figures={figures} href={href} />
      </Card>
      {staff.length > 0 ? (
        <Card>
          <h2>{w.staffTitle}</h2>
          <Table
            caption={w.staffTitle}
            rows={staff}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', head: words(lang).figures.indicator, cell: ({ name }) => indicatorOf(name)[lang] },
              {
                key: 'value',
                head: words(lang).figures.value,
                cell: ({ rate }) => (rate ? percent(rate.value) : '–'),
                figures: true,
              },
              { key: 'base', head: words(lang).figures.interval, cell: (one) => baseOf(one, words(lang).figures) },
            ]}
          />
        </Card>
      ) : null}
    </div>
  )
}
