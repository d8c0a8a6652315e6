import { markNames } from '../../contract/mark-names.ts'
import type { Mark } from '../../contract/marks.ts'
import { paths } from '../../contract/paths.ts'
import type { CaseList, FigureGroup, PeriodKind } from '../../contract/periods.ts'
import { reasons, type Reason } from '../../contract/reasons.ts'
import type { Lang } from '@lianxin/platform/i18n'
import type { Id } from '@lianxin/platform/ids'
import { when } from '@lianxin/ui'
import type { IndicatorName } from '../../rules/indicators.ts'
import { words } from '../words.ts'
import { sayMonth } from '../figures/figures.logic.ts'

export interface PeriodShown {
  readonly id: Id
  readonly place: string
  readonly kind: PeriodKind
  readonly from: number
  readonly to: number
  readonly freezesAt: string
  readonly frozen: { readonly counted: number; readonly leftOut: number } | null
}

/** The months of a period: 「2026年第3季度」. */
export function saySpan(lang: Lang, { kind, from }: { kind: PeriodKind; from: number }): string {
  const w = words(lang)
  const [year, month] = [Math.floor(from / 100), from % 100]
  return {
    month: () => sayMonth(from, w.figures),
    quarter: () => w.periods.quarter(year, Math.ceil(month / 3)),
    year: () => w.periods.year(year),
  }[kind]()
}

/** A period by its name: 「2026年9月考核期」. */
export const sayPeriod = (lang: Lang, span: { kind: PeriodKind; from: number }): string =>
  words(lang).periods.name(saySpan(lang, span))

/** A day as people here write it, with its year: periods freeze in the next. */
export function sayDay(lang: Lang, iso: string): string {
  const { year, month, day } = Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Shanghai')
  return words(lang).periods.day(year, month, day)
}

/** What part of a period's page is asked for. */
export interface PeriodView {
  readonly id: Id
  readonly by: Exclude<FigureGroup, 'whole'>
  /** One unit's or township's own figures; the whole when left out. */
  readonly key?: string | undefined
}

export const periodHref = ({ id, by, key }: PeriodView): string =>
  `${paths.period(id)}?${new URLSearchParams({ by, ...(key ? { key } : {}) }).toString()}`

/** The list of cases behind a figure of a period. */
export function frozenHref(view: PeriodView, indicator: IndicatorName, list: CaseList): string {
  const query = new URLSearchParams({ by: view.by, ...(view.key ? { key: view.key } : {}), indicator, list })
  return `${paths.periodCases(view.id)}?${query.toString()}`
}

/** A reason in words, its instant and number filled in. */
export const sayReason = (lang: Lang, { code, at, n }: Reason): string =>
  reasons[code][lang]
    .replace('{at}', at === undefined ? '' : when(lang, new Date(at).toISOString()))
    .replace('{n}', String(n ?? ''))
    .trim()

export const sayMarks = (lang: Lang, some: readonly Mark[]): string =>
  some.map((mark) => markNames[mark][lang]).join(words(lang).periods.between)
