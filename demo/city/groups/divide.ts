import type { Neighbours } from './neighbours.ts'
import { take } from './take.ts'

/** A unit to be given cells: about `size` of them, in proportion to the others. */
export interface Wanting {
  readonly code: string
  readonly size: number
}

/** Where a cell lies, in a plane where a kilometre is as long in x as in y; drawn crooked where borders shall be. */
export interface Ground {
  readonly x: (cell: number) => number
  readonly y: (cell: number) => number
  readonly near: Neighbours
}

const sizeOf = (units: readonly Wanting[]): number => units.reduce((sum, unit) => sum + unit.size, 0)

/** Divides cells among units by halving them again and again across the longer side. Every unit is connected. */
export function divide(cells: readonly number[], units: readonly Wanting[], ground: Ground, give: Give): void {
  if (units.length < 2) {
    if (units[0]) give(units[0].code, cells)
    return
  }
  let [first, size] = [0, 0]
  for (const half = sizeOf(units) / 2; first < units.length - 1 && size + units[first]!.size / 2 <= half; first++) {
    size += units[first]!.size
  }
  first = Math.max(first, 1)
  const wide = spread(cells, ground.x) >= spread(cells, ground.y)
  // From the west, or from the north.
  const rank = wide ? ground.x : (cell: number) => -ground.y(cell)
  divideBy(cells, units.slice(0, first), units.slice(first), rank, ground, give)
}

export type Give = (code: string, cells: readonly number[]) => void

/** Gives the first cells by `rank` to `inner`, the rest to `outer`, and divides both further. */
export function divideBy(
  cells: readonly number[],
  inner: readonly Wanting[],
  outer: readonly Wanting[],
  rank: (cell: number) => number,
  ground: Ground,
  give: Give,
): void {
  if (inner.length === 0) return divide(cells, outer, ground, give)
  if (outer.length === 0) return divide(cells, inner, ground, give)
  const count = Math.round((cells.length * sizeOf(inner)) / (sizeOf(inner) + sizeOf(outer)))
  const { taken, rest } = take(cells, count, rank, ground.near)
  divide(taken, inner, ground, give)
  divide(rest, outer, ground, give)
}

function spread(cells: readonly number[], at: (cell: number) => number): number {
  let [low, high] = [Infinity, -Infinity]
  for (const cell of cells) {
    low = Math.min(low, at(cell))
    high = Math.max(high, at(cell))
  }
  return high - low
}
