import type { Rate } from './wilson.ts'

/** Below this base nothing is said of a share but its interval. */
export const FEW = 30

/** Where a unit stands beside the whole: instead of a rank, since one point means nothing below about 1,000 ratings. */
export type Band = 'above' | 'alike' | 'below' | 'few'

/** `above` and `below` only when the whole interval lies beyond the share of all; under 30 cases nothing is said. */
export function band(rate: Rate, all: number): Band {
  if (rate.of < FEW) return 'few'
  if (rate.low > all) return 'above'
  return rate.high < all ? 'below' : 'alike'
}
