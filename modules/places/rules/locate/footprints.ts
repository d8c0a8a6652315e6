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
  const byArea = Map.groupBy(borders, ({ shape, code }) => `${code.slice(0, digitsOf.grid)} ${areaKey(shape)}`)
  return [...byArea.values()]
    .map((same): Footprint => {
      const [first] = same
      if (first === undefined || same.length === 1) return { code: first!.code, among: [], shape: first!.shape }
      const among = same.map(({ code }) => code).toSorted()
      return { code: ancestorAt(first.code, 'grid'), among, shape: first.shape }
    })
    .map((footprint) => ({ footprint, depth: digitsOf[levelOf(footprint.among[0] ?? footprint.code)] }))
    .toSorted((a, b) => b.depth - a.depth || (a.footprint.code < b.footprint.code ? -1 : 1))
    .map(({ footprint }) => footprint)
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
