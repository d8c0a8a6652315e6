import { ancestorAt, levelOf, type PlaceCode } from '../../contract/codes.ts'
import { digitsOf } from '../../contract/levels.ts'
import { area2, boxOf, type Shape } from '../ring.ts'

/** A place that has a border of its own. */
export interface Border {
  readonly code: PlaceCode
  readonly shape: Shape
}

/** One area on the ground and every place drawn with exactly it. */
export interface Footprint {
  /** The place a point in the area is certain to be in: the micro-grid, or the grid when several micro-grids share the area. */
  readonly code: PlaceCode
  /** The micro-grids that share the area (stairs, floors of one building); empty when the answer is certain. */
  readonly among: readonly PlaceCode[]
  readonly shape: Shape
}

/** Groups borders into footprints, deepest level first and then by code: the order in which they answer. */
export function footprintsOf(borders: readonly Border[]): Footprint[] {
  const byArea = new Map<number, Border[]>()
  for (const border of borders) {
    const print = fingerprint(border.shape)
    const same = byArea.get(print)
    if (same) same.push(border)
    else byArea.set(print, [border])
  }
  return [...byArea.values()]
    .flatMap((alike) => (alike.length === 1 ? [footprint(alike)] : sameGround(alike).map(footprint)))
    .toSorted((a, b) => b.depth - a.depth || (a.code < b.code ? -1 : 1))
}

function footprint(same: readonly Border[]): Footprint & { depth: number } {
  const { code, shape } = same[0]!
  const depth = digitsOf[levelOf(code)]
  if (same.length === 1) return { code, among: [], shape, depth }
  return { code: ancestorAt(code, 'grid'), among: same.map((one) => one.code).toSorted(), shape, depth }
}

/** Borders that look alike, told apart by all that is known of their area, and by their grid. */
const sameGround = (alike: readonly Border[]): Border[][] => [
  ...Map.groupBy(alike, ({ code, shape }) => `${code.slice(0, digitsOf.grid)} ${areaKey(shape)}`).values(),
]

/** One number for a shape, cheap to make for 92,000; equal for equal shapes, and nearly always only for them. */
function fingerprint(shape: Shape): number {
  let print = 0
  for (const ring of shape)
    for (let i = 0; i < ring.length; i += 2) print += ring[i]! * 1.000_003 + ring[i + 1]! * 0.999_961
  return Math.round(print)
}

/**
 * The same for two rings of the same vertices, wherever they begin. Box and area alone would take the two triangles
 * of a halved rectangle for one; the sums of the vertices tell them apart.
 */
export function areaKey(shape: Shape): string {
  const { x0, y0, x1, y1 } = boxOf(shape)
  let area = 0
  let sumX = 0
  let sumY = 0
  for (const ring of shape) {
    area += area2(ring)
    for (let i = 0; i < ring.length; i += 2) {
      sumX += ring[i]! - x0
      sumY += ring[i + 1]! - y0
    }
  }
  return `${x0} ${y0} ${x1} ${y1} ${area} ${sumX} ${sumY}`
}
