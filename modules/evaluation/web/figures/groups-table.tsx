import type { Lang } from '@lianxin/platform/i18n'
import { Table, Tag } from '@lianxin/ui'
import { band } from '../../rules/band.ts'
import type { Figure } from '../../rules/figures.ts'
import { indicatorOf, type IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { percent } from './figures.logic.ts'

/** A place or a unit with its figures. */
export interface Group {
  readonly key: string
  readonly name: string
  readonly reports: number
  readonly figures: readonly Figure[]
  /** What a panel corrected of them. */
  readonly corrected?: readonly Figure[]
  /** The page of this group alone. */
  readonly href: string
  /** The cases behind one of its figures; undefined where this reader may not open them. */
  readonly cases?: ((name: IndicatorName) => string) | undefined
}

interface GroupsTableProps {
  lang: Lang
  caption: string
  groups: readonly Group[]
  whole: readonly Figure[]
  shown: readonly IndicatorName[]
}

/** Groups side by side in the order of their names or codes, never by their figures: bands instead of ranks. */
export function GroupsTable({ lang, caption, groups, whole, shown }: GroupsTableProps) {
  const w = words(lang).figures
  const cell = (group: Group, name: IndicatorName) => {
    const rate = group.figures.find((one) => one.name === name)?.rate
    const corrected = group.corrected?.find((one) => one.name === name)?.rate
    const all = whole.find((one) => one.name === name)?.rate
    if (!rate || !all) return '–'
    const stands = band(rate, all.value)
    const good = indicatorOf(name).better === 'low' ? 'below' : 'above'
    const value = percent(rate.value)
    return (
      <>
        {group.cases ? (
          <a class="q" href={group.cases(name)}>
            {value}
          </a>
        ) : (
          value
        )}{' '}
        <small>
          {w.base(rate.good, rate.of)}
          <br />
          {percent(rate.low)}–{percent(rate.high)}
        </small>{' '}
        {corrected ? <Tag tone="lake">{words(lang).panel.correctedTo(percent(corrected.value))}</Tag> : null}
        {stands === 'few' ? <Tag>{w.few}</Tag> : null}
        {stands === 'above' || stands === 'below' ? (
          <Tag tone={stands === good ? 'ok' : 'due'}>{w.bands[stands]}</Tag>
        ) : null}
      </>
    )
  }
  return (
    <Table
      caption={caption}
      captionShown
      rows={groups}
      rowKey={(group) => group.key}
      columns={[
        { key: 'name', head: w.name, cell: (group) => <a href={group.href}>{group.name}</a> },
        { key: 'reports', head: w.reports, cell: (group) => group.reports, figures: true },
        ...shown.map((name) => ({
          key: name,
          head: indicatorOf(name)[lang],
          cell: (group: Group) => cell(group, name),
          figures: true,
        })),
      ]}
    />
  )
}
