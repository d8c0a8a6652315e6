import { bitOf, bitsOf } from '../../contract/marks.ts'
import { ratingMarks } from '../../contract/mark-names.ts'
import type { Claim } from '../../contract/pleas.ts'
import type { FigureGroup } from '../../contract/periods.ts'
import type { Figure } from '../figures.ts'
import { indicatorOf } from '../indicators.ts'
import { nonResponseBounds } from '../non-response.ts'
import { isIn, type FrozenCase } from '../period/frozen-case.ts'
import { wilson } from '../wilson.ts'

export type Counted = Pick<FrozenCase, 'marks' | 'late'>

const rating = bitsOf(['rated', 'rated_assisted', ...ratingMarks])

/**
 * What a decision makes of a frozen case. `other_unit` takes it out of the unit's figures alone, so the case itself
 * stays as it was. Undefined when the claim changes nothing: a case that was not late, was not rated, or is out.
 */
export function correctCase(claim: Exclude<Claim, 'recount'>, { marks, late }: Counted): Counted | undefined {
  const has = (...some: Parameters<typeof bitsOf>[0]) => (marks & bitsOf(some)) !== 0
  switch (claim) {
    case 'exclude':
      return has('excluded') ? undefined : { marks: bitsOf(['report', 'excluded']), late: false }
    case 'in_time':
      if (!has('handled') || has('in_time')) return undefined
      return { marks: marks | bitOf('in_time') | (has('closed') ? bitOf('closed_in_time') : 0), late }
    case 'no_rating':
      return has('rated') ? { marks: marks & ~rating, late } : undefined
    case 'other_unit':
      return { marks: 0, late: false }
  }
}

/** A correction that a decision put beside a frozen period. */
export interface Correction {
  readonly plea: string
  readonly claim: Claim
  readonly unit: string
  /** Township of the case; null for a recount. */
  readonly township: string | null
  readonly before: Counted
  readonly after: Counted
  /** A recount: which figure, by how much above and below the line. */
  readonly recount: { readonly indicator: string; readonly good: number; readonly of: number } | null
}

/** Whether a correction speaks of a subject's figures. */
function concerns(one: Correction, by: FigureGroup, key: string): boolean {
  if (by === 'unit') return one.unit === key
  if (by === 'township') return one.claim !== 'other_unit' && one.township === key
  return one.claim !== 'other_unit'
}

/** A figure with its base and answers, as it froze. */
export interface Based extends Figure {
  readonly rated: number
  readonly asked: number
}

const move = (part: Parameters<typeof isIn>[0], { before, after }: Correction): number =>
  Number(isIn(part, after)) - Number(isIn(part, before))

/**
 * A frozen figure as the panel's decisions leave it, beside what froze; undefined when none of them touches it. Case by
 * case it moves by what was and is counted; a recount moves it by the numbers decided.
 */
export function correctedFigure(
  frozen: Based,
  subject: { readonly by: FigureGroup; readonly key: string },
  corrections: readonly Correction[],
):
  | { readonly figure: Figure; readonly rated: number; readonly asked: number; readonly pleas: readonly string[] }
  | undefined {
  const { numerator, denominator, byResidents } = indicatorOf(frozen.name)
  let [good, of, rated, asked] = [frozen.rate?.good ?? 0, frozen.rate?.of ?? 0, frozen.rated, frozen.asked]
  const pleas: string[] = []
  for (const one of corrections) {
    if (!concerns(one, subject.by, subject.key)) continue
    const [dGood, dOf] = one.recount
      ? one.recount.indicator === frozen.name
        ? [one.recount.good, one.recount.of]
        : [0, 0]
      : [move(numerator, one), move(denominator, one)]
    if (dGood === 0 && dOf === 0) continue
    good += dGood
    of += dOf
    // Of a share of those who rated, the base is their number.
    rated += one.recount ? (byResidents ? dOf : 0) : move('rated', one)
    asked += one.recount ? 0 : move('asked', one)
    pleas.push(one.plea)
  }
  if (pleas.length === 0) return undefined
  return {
    figure: {
      name: frozen.name,
      rate: wilson(good, of),
      bounds: byResidents ? nonResponseBounds(good, rated, asked) : null,
      coverage: byResidents ? wilson(rated, asked) : null,
    },
    rated,
    asked,
    pleas,
  }
}
