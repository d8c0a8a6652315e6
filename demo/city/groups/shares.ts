import { random } from '../random.ts'
import type { Source, Village } from '../source.ts'

export const GRIDS = 4_559
export const MICRO_GRIDS = 92_000

/** 居委会 are urban, 村委会 rural. */
export const isUrban = (village: Village): boolean => village.name.endsWith('居委会')

/** Divides `total` into whole shares by weight; the largest remainders get what is left, so the sum is exact. */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const quotas = weights.map((weight) => (total * weight) / sum)
  const shares = quotas.map(Math.floor)
  const order = quotas
    .map((quota, i) => ({ i, rest: quota - Math.floor(quota) }))
    .sort((p, q) => q.rest - p.rest || p.i - q.i)
  const left = total - shares.reduce((a, b) => a + b, 0)
  for (const { i } of order.slice(0, left)) shares[i]!++
  return shares
}

/** How many micro-grids each grid of a village is to have, by village code. The whole city sums to 4,559 and 92,000. */
export function drawShares(seed: number, { villages }: Source): ReadonlyMap<string, readonly number[]> {
  const chance = random(seed, 'shares')
  const grids = largestRemainder(
    GRIDS,
    villages.map((village) => (isUrban(village) ? chance.between(0.9, 1.8) : chance.between(0.7, 1.2))),
  )
  const weights = grids.flatMap((n) => Array.from({ length: n }, () => chance.between(0.7, 1.3)))
  const micros = largestRemainder(MICRO_GRIDS, weights)
  let used = 0
  return new Map(villages.map(({ code }, i) => [code, micros.slice(used, (used += grids[i]!))]))
}
