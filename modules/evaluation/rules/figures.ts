import type { Mark } from '../contract/marks.ts'
import { indicatorOf, type IndicatorName, type Part } from './indicators.ts'
import { nonResponseBounds, type Bounds } from './non-response.ts'
import { wilson, type Rate } from './wilson.ts'

/** Sums of marks, with the cases that are open past their limit at the moment of asking. */
export type Sums = { readonly [M in Mark]: number } & { readonly late_open: number }

/** A figure as it is shown: never without its base, its interval and, where residents answered, what silence may hide. */
export interface Figure {
  readonly name: IndicatorName
  readonly rate: Rate | null
  /** Where the share can lie whatever the silent would have said; null where nobody is asked. */
  readonly bounds: Bounds | null
  /** Rated of asked; null where nobody is asked. */
  readonly coverage: Rate | null
}

/** How many cases a part of a rate counts. */
export function sizeOf(part: Part, sums: Sums): number {
  return part === 'due' ? sums.handled + sums.late_open : sums[part]
}

/** One indicator from the sums of its cells. */
export function figure(name: IndicatorName, sums: Sums): Figure {
  const { numerator, denominator, byResidents } = indicatorOf(name)
  return {
    name,
    rate: wilson(sizeOf(numerator, sums), sizeOf(denominator, sums)),
    bounds: byResidents ? nonResponseBounds(sizeOf(numerator, sums), sums.rated, sums.asked) : null,
    coverage: byResidents ? wilson(sums.rated, sums.asked) : null,
  }
}
