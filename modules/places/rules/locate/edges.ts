import { distance2ToSegment } from '../lattice.ts'
import type { Shape } from '../ring.ts'

/** The edges of all footprints in one array: x1, y1, x2, y2 with y1 <= y2, so both neighbours compute the same number. */
export interface Edges {
  readonly at: Int32Array
  /** Edges of footprint i are from[i] … from[i + 1] - 1. */
  readonly from: Uint32Array
}

/** Lays the edges of shapes out flat; 16 bytes an edge, some 9 MB for 92,000 micro-grids. */
export function edgesOf(shapes: readonly Shape[]): Edges {
  const from = new Uint32Array(shapes.length + 1)
  shapes.forEach((shape, i) => (from[i + 1] = from[i]! + shape.reduce((sum, ring) => sum + ring.length / 2, 0)))
  const at = new Int32Array(from[shapes.length]! * 4)
  let k = 0
  for (const shape of shapes)
    for (const ring of shape)
      for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2) {
        const up = ring[j + 1]! <= ring[i + 1]!
        at[k++] = ring[up ? j : i]!
        at[k++] = ring[(up ? j : i) + 1]!
        at[k++] = ring[up ? i : j]!
        at[k++] = ring[(up ? i : j) + 1]!
      }
  return { at, from }
}

/** Half-open rule: a point on a border belongs to exactly one of the two sides. */
export function inside({ at, from }: Edges, i: number, x: number, y: number): boolean {
  let odd = false
  const end = from[i + 1]! * 4
  for (let k = from[i]! * 4; k < end; k += 4) {
    const y1 = at[k + 1]!
    const y2 = at[k + 3]!
    if (y1 > y === y2 > y) continue
    const x1 = at[k]!
    if ((at[k + 2]! - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0) odd = !odd
  }
  return odd
}

/** Square of the distance from a point to the border of footprint i, in units²: 0 on the border itself. */
export function distance2({ at, from }: Edges, i: number, x: number, y: number): number {
  let least = Infinity
  for (let k = from[i]! * 4; k < from[i + 1]! * 4; k += 4)
    least = Math.min(least, distance2ToSegment(x, y, at[k]!, at[k + 1]!, at[k + 2]!, at[k + 3]!))
  return least
}
