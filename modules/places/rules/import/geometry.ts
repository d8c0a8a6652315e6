import type { FaultCode } from '../../contract/faults.ts'
import { DEGREE, toUnits } from '../lattice.ts'
import { area2, reversed, type Ring, type Shape } from '../ring.ts'

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Farther apart than a city can be: `orient` would no longer be exact. */
export const TOO_FAR = 3 * DEGREE

/**
 * A GeoJSON Polygon or MultiPolygon on the lattice, rounded once, here; or the fault of the geometry as a whole:
 * another type, swapped degrees, metres of a projection, coordinates that are not numbers.
 */
export function shapeOfGeometry(geometry: unknown): Shape | FaultCode {
  const type = isRecord(geometry) ? geometry['type'] : undefined
  const coordinates = isRecord(geometry) ? geometry['coordinates'] : undefined
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return 'not_polygon'
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  const shape: Ring[] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return 'broken_ring'
    for (const [i, ring] of polygon.entries()) {
      const read = ringOf(ring)
      if (typeof read === 'string') return read
      // Files turn rings either way; inside, outer rings run counter-clockwise and holes clockwise.
      shape.push(area2(read) > 0 === (i === 0) ? read : reversed(read))
    }
  }
  return shape.length > 0 ? shape : 'broken_ring'
}

/** A ring on the lattice, closed or not, repeats dropped; or what is wrong with its coordinates as a whole. */
function ringOf(ring: unknown): Ring | FaultCode {
  if (!Array.isArray(ring)) return 'broken_ring'
  const out: number[] = []
  for (const point of ring as unknown[]) {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
      return 'broken_ring'
    if (Math.abs(lon) > 180 || Math.abs(lat) > 180) return 'metres'
    // In China longitude (73–135) is always the larger of the two; above 90 it cannot be a latitude.
    if (Math.abs(lat) > 90 || (lat > 73 && lon < 54)) return 'swapped'
    const x = toUnits(lon)
    const y = toUnits(lat)
    if (out.length === 0 || out.at(-2) !== x || out.at(-1) !== y) out.push(x, y)
  }
  if (out.length > 2 && out[0] === out.at(-2) && out[1] === out.at(-1)) out.splice(-2)
  return Int32Array.from(out)
}
