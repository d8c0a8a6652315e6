import type { SheetLevel } from '../../contract/schemes.ts'
import { FEW } from '../band.ts'
import { indicatorOf, type IndicatorName } from '../indicators.ts'
import type { Rate } from '../wilson.ts'

/** How an item scored: the share of its weight between 0 and 1, and by which of the rules; null when it is not scored. */
export interface Scored {
  readonly share: number | null
  readonly how: 'reached' | 'within' | 'part' | 'few' | 'hand_reached' | 'hand_part' | 'hand_missing'
}

/**
 * A share against its target. Under thirty cases nothing is said. Full points when the target lies within the interval
 * or is passed: a point or two below it mean nothing then. Else the part that the interval's better end is of the target.
 * Where low is good both are turned round: the share that did not go wrong, of the share that was not to.
 */
export function scoreRate(name: IndicatorName, rate: Rate | null, target: number): Scored {
  if (!rate || rate.of < FEW) return { share: null, how: 'few' }
  const low = indicatorOf(name).better === 'low'
  const good = low ? 1 - rate.value : rate.value
  const best = low ? 1 - rate.low : rate.high
  const wanted = low ? 1 - target : target
  if (good >= wanted) return { share: 1, how: 'reached' }
  return best >= wanted ? { share: 1, how: 'within' } : { share: best / wanted, how: 'part' }
}

/** A number entered by hand against its target; not scored until it is entered. */
export function scoreHand(value: number | null, target: number): Scored {
  if (value === null) return { share: null, how: 'hand_missing' }
  return value >= target ? { share: 1, how: 'hand_reached' } : { share: value / target, how: 'hand_part' }
}

/** To one decimal, as points are written. */
const tenth = (value: number): number => Math.round(value * 10) / 10
export const pointsOf = (weight: number, { share }: Scored): number | null =>
  share === null ? null : tenth(weight * share)

const HALF = 50
const REACHED = 90
const NEAR = 75

export interface Total {
  /** Of 100, over the weights that could be scored; null when under half could. */
  readonly points: number | null
  readonly scoredWeight: number
  readonly level: SheetLevel
}

/** The sheet as a whole: what could not be scored is left out of both sides, and under half of the weight nothing is said. */
export function totalOf(items: readonly { readonly weight: number; readonly score: Scored }[]): Total {
  const scored = items.filter(({ score }) => score.share !== null)
  const scoredWeight = scored.reduce((sum, { weight }) => sum + weight, 0)
  if (scoredWeight < HALF) return { points: null, scoredWeight, level: 'few' }
  const points = tenth(
    (scored.reduce((sum, { weight, score }) => sum + weight * (score.share ?? 0), 0) / scoredWeight) * 100,
  )
  return { points, scoredWeight, level: points >= REACHED ? 'reached' : points >= NEAR ? 'near' : 'short' }
}
