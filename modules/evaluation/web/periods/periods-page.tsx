import type { Lang } from '@lianxin/platform/i18n'
import { Empty, Notice, PageHead, Table, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { OpenForm, type OpenFormProps } from './open-form.tsx'
import { sayDay, sayPeriod, type PeriodShown } from './periods.logic.ts'

export interface PeriodsPageProps {
  lang: Lang
  now: string
  rows: readonly PeriodShown[]
  saved: boolean
  /** Left out for whoever opens none. */
  form?: Omit<OpenFormProps, 'lang'>
}

function State({ lang, now, one }: { lang: Lang; now: string; one: PeriodShown }) {
  const w = words(lang).periods
  if (one.frozen) return <Tag tone="ok">{w.frozen}</Tag>
  return Date.parse(one.freezesAt) <= Date.parse(now) ? <Tag tone="due">{w.due}</Tag> : <Tag>{w.running}</Tag>
}

/** The periods of a county, the newest first: which run, which are frozen, and how many cases each counted and left out. */
export function PeriodsPage({ lang, now, rows, saved, form }: PeriodsPageProps) {
  const w = words(lang).periods
  const places = new Set(rows.map(({ place }) => place)).size > 1
  return (
    <div class="stack sheet-page">
      <PageHead title={w.title} note={w.note} />
      {saved ? <Notice tone="ok" live title={w.opened} /> : null}
      <Table
        caption={w.title}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Empty title={w.empty}>{w.emptyWhat}</Empty>}
        columns={[
          { key: 'period', head: w.period, cell: (one) => <a href={paths.period(one.id)}>{sayPeriod(lang, one)}</a> },
          ...(places ? [{ key: 'place', head: w.where, cell: (one: PeriodShown) => one.place }] : []),
          { key: 'state', head: w.state, cell: (one) => <State lang={lang} now={now} one={one} /> },
          { key: 'freezes', head: w.freezes, cell: (one) => sayDay(lang, one.freezesAt), figures: true },
          {
            key: 'counted',
            head: w.counted,
            cell: (one) => (one.frozen ? w.cases(one.frozen.counted) : '–'),
            figures: true,
          },
          {
            key: 'out',
            head: w.leftOut,
            cell: (one) => (one.frozen ? w.cases(one.frozen.leftOut) : '–'),
            figures: true,
          },
        ]}
      />
      {form ? <OpenForm lang={lang} {...form} /> : null}
    </div>
  )
}
