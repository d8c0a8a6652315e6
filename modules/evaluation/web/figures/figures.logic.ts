import { paths } from '../../contract/paths.ts'
import type { Figure } from '../../rules/figures.ts'
import type { IndicatorName } from '../../rules/indicators.ts'
import type { EvaluationWords } from '../words.ts'

/** What the page is asked for, as its address says it. */
export interface View {
  readonly from: number
  readonly to: number
  readonly by: 'place' | 'unit'
  readonly place: string
  readonly unit?: string | undefined
}

/** A share as it is written: one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** The address of the page for a view. */
export function viewHref({ from, to, by, place, unit }: View): string {
  const query = new URLSearchParams({ from: String(from), to: String(to), by, place, ...(unit ? { unit } : {}) })
  return `${paths.figures()}?${query.toString()}`
}

/** The address of the cases behind a figure. */
export function casesHref(view: View, indicator: IndicatorName, part: 'numerator' | 'denominator'): string {
  return `${viewHref(view).replace(paths.figures(), paths.cases())}&indicator=${indicator}&part=${part}`
}

/** The base of a figure in words: how many of how many, the interval, coverage and what silence may hide. */
export function baseOf({ rate, coverage, bounds }: Figure, w: EvaluationWords['figures']): string {
  if (!rate) return w.none
  return [
    w.base(rate.good, rate.of),
    w.range(percent(rate.low), percent(rate.high)),
    ...(coverage ? [w.coverage(percent(coverage.value))] : []),
    ...(bounds ? [w.bounds(percent(bounds.low), percent(bounds.high))] : []),
  ].join(' · ')
}

/** A month as people read it. */
export const sayMonth = (month: number, w: EvaluationWords['figures']): string =>
  w.month(Math.floor(month / 100), month % 100)
