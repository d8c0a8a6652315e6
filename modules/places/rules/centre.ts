import { area2, boxOf, holds, type Shape } from './ring.ts'

/** A point inside a shape, near its middle: the centroid, or when that falls outside, the middle of a line through it. */
export function centreOf(shape: Shape): { x: number; y: number } {
  const largest = shape.reduce((best, ring) => (area2(ring) > area2(best) ? ring : best), shape[0]!)
  const ox = largest[0]!
  const oy = largest[1]!
  const twice = area2(largest)
  let sumX = 0
  let sumY = 0
  for (let i = 2; i + 3 < largest.length; i += 2) {
    const [ax, ay, bx, by] = [largest[i]! - ox, largest[i + 1]! - oy, largest[i + 2]! - ox, largest[i + 3]! - oy]
    const part = ax * by - ay * bx
    sumX += (ax + bx) * part
    sumY += (ay + by) * part
  }
  const x = Math.round(ox + sumX / (3 * twice))
  const y = Math.round(oy + sumY / (3 * twice))
  return twice !== 0 && holds(shape, x, y) ? { x, y } : middleOfLine(shape, twice !== 0 ? y : oy)
}

/** The middle of the widest stretch of a west–east line inside a shape. */
function middleOfLine(shape: Shape, wanted: number): { x: number; y: number } {
  const { y0, y1 } = boxOf(shape)
  const y = Math.min(Math.max(wanted, y0), y1 - 1) + 0.5 // between lattice rows, so it meets no vertex
  const cuts = shape
    .flatMap((ring) => {
      const at: number[] = []
      for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2)
        if (ring[j + 1]! > y !== ring[i + 1]! > y)
          at.push(ring[j]! + ((y - ring[j + 1]!) / (ring[i + 1]! - ring[j + 1]!)) * (ring[i]! - ring[j]!))
      return at
    })
    .toSorted((a, b) => a - b)
  let best = { width: -1, x: shape[0]?.[0] ?? 0 }
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const width = cuts[i + 1]! - cuts[i]!
    if (width > best.width) best = { width, x: Math.round((cuts[i]! + cuts[i + 1]!) / 2) }
  }
  return { x: best.x, y: Math.round(y) }
}
