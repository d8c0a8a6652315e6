import type { PlaceCode } from '../../contract/codes.ts'
import { centreOf } from '../../rules/centre.ts'
import { toDegrees } from '../../rules/lattice.ts'
import type { PlaceBook } from './place-book.ts'

interface Degrees {
  readonly lon: number
  readonly lat: number
}

const known = new WeakMap<PlaceBook, Map<PlaceCode, Degrees | undefined>>()

function compute(book: PlaceBook, code: PlaceCode): Degrees | undefined {
  const centres = book.inside(code).flatMap((place) => {
    const shape = book.shapeOf(place.code)
    return shape ? [centreOf(shape)] : []
  })
  if (centres.length === 0) return undefined
  const mean = (axis: 'x' | 'y') => centres.reduce((sum, one) => sum + one[axis], 0) / centres.length
  const middle = { x: mean('x'), y: mean('y') }
  const away = ({ x, y }: { x: number; y: number }) => (x - middle.x) ** 2 + (y - middle.y) ** 2
  const nearest = centres.reduce((best, one) => (away(one) < away(best) ? one : best))
  return { lon: toDegrees(nearest.x), lat: toDegrees(nearest.y) }
}

/**
 * A point inside a place, near its middle, in degrees of WGS-84: of its micro-grids the centre of the one that lies most
 * in the middle. Undefined where nothing is drawn. Kept as long as the book is.
 */
export function middleOf(book: PlaceBook, code: PlaceCode): Degrees | undefined {
  const all = known.get(book) ?? new Map<PlaceCode, Degrees | undefined>()
  known.set(book, all)
  if (!all.has(code)) all.set(code, compute(book, code))
  return all.get(code)
}
