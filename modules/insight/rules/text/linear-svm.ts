import { seeded } from './seeded.ts'
import type { SparseRows } from './sparse-rows.ts'

interface SvmAsked {
  /** What a row on the wrong side costs: the larger, the closer the weights follow the rows. */
  readonly cost: number
  readonly rounds: number
  /** Ends early when no row would move further than this. */
  readonly tolerance: number
  readonly seed: number
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
}

function lengths({ starts, values }: SparseRows, ridge: number): Float64Array {
  const count = starts.length - 1
  const squares = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let sum = 1 + ridge
    for (let k = starts[i]!; k < starts[i + 1]!; k++) sum += values[k]! * values[k]!
    squares[i] = sum
  }
  return squares
}

/**
 * A plane between the rows of one side (1) and the other (-1): the weights, and last the bias. Dual coordinate descent
 * for squared hinge loss, after Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for
 * Large-scale Linear SVM, ICML 2008. The same rows, sides and seed give the same weights.
 */
export function trainSvm(
  rows: SparseRows,
  sides: Int8Array,
  { cost, rounds, tolerance, seed }: SvmAsked,
): Float64Array {
  const { starts, places, values, width } = rows
  const ridge = 0.5 / cost
  const weights = new Float64Array(width + 1)
  const alpha = new Float64Array(sides.length)
  const squares = lengths(rows, ridge)
  const order = Int32Array.from(sides, (_, i) => i)
  const random = seeded(seed)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    let worst = 0
    for (const i of order) {
      const side = sides[i]!
      const from = starts[i]!
      const to = starts[i + 1]!
      let score = weights[width]!
      for (let k = from; k < to; k++) score += weights[places[k]!]! * values[k]!
      const before = alpha[i]!
      const slope = side * score - 1 + before * ridge
      const moved = before === 0 ? Math.min(slope, 0) : slope
      if (moved === 0) continue
      worst = Math.max(worst, Math.abs(moved))
      const after = Math.max(before - slope / squares[i]!, 0)
      const step = (after - before) * side
      alpha[i] = after
      for (let k = from; k < to; k++) weights[places[k]!]! += step * values[k]!
      weights[width]! += step
    }
    if (worst < tolerance) break
  }
  return weights
}
