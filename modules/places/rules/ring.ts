import { metresPerUnit } from './lattice.ts'

/** x0, y0, x1, y1 … on the lattice, open (the first vertex is not repeated). Outer rings run counter-clockwise, holes clockwise. */
export type Ring = Int32Array
/** The rings of one place: outer rings and holes; several outer rings when a place has parts (islets). */
export type Shape = readonly Ring[]

/** Twice the signed area in units², > 0 when counter-clockwise. Measured from the first vertex, so exact to 2^53. */
export function area2(ring: Ring): number {
  const ox = ring[0] ?? 0
  const oy = ring[1] ?? 0
  let sum = 0
  for (let i = 2; i + 3 < ring.length; i += 2)
    sum += (ring[i]! - ox) * (ring[i + 3]! - oy) - (ring[i + 1]! - oy) * (ring[i + 2]! - ox)
  return sum
}

/** Square metres of a shape, holes taken off; good to a per mille inside one city. */
export function squareMetres(shape: Shape): number {
  const metres = metresPerUnit(shape[0]?.[1] ?? 0)
  return (shape.reduce((sum, ring) => sum + area2(ring), 0) / 2) * metres.x * metres.y
}

/** The same ring the other way round. */
export function reversed(ring: Ring): Ring {
  const turned = new Int32Array(ring.length)
  for (let i = 0; i < ring.length; i += 2) {
    turned[ring.length - 2 - i] = ring[i]!
    turned[ring.length - 1 - i] = ring[i + 1]!
  }
  return turned
}

export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The bounding box of shapes; empty input gives a box that holds nothing (x0 > x1). */
export function boxOf(...shapes: readonly Shape[]): Box {
  let x0 = Infinity
  let y0 = Infinity
  let x1 = -Infinity
  let y1 = -Infinity
  for (const shape of shapes)
    for (const ring of shape)
      for (let i = 0; i < ring.length; i += 2) {
        x0 = Math.min(x0, ring[i]!)
        x1 = Math.max(x1, ring[i]!)
        y0 = Math.min(y0, ring[i + 1]!)
        y1 = Math.max(y1, ring[i + 1]!)
      }
  return { x0, y0, x1, y1 }
}

/** Half-open test: of two neighbours sharing a border exactly one holds a point on it. */
export function holds(shape: Shape, x: number, y: number): boolean {
  let inside = false
  for (const ring of shape) {
    let j = ring.length - 2
    for (let i = 0; i < ring.length; j = i, i += 2) {
      // The lower end first, so that both neighbours compute the same number.
      const up = ring[j + 1]! <= ring[i + 1]!
      const low = up ? j : i
      const high = up ? i : j
      const y1 = ring[low + 1]!
      const y2 = ring[high + 1]!
      if (y1 > y === y2 > y) continue
      const x1 = ring[low]!
      if ((ring[high]! - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0) inside = !inside
    }
  }
  return inside
}
