import type { Fault, FaultCode } from '../../contract/faults.ts'
import { DEGREE, toUnits } from '../lattice.ts'
import { area2, reversed, type Ring, type Shape } from '../ring.ts'
import { columnOf } from './columns.ts'
import type { ImportFile, ImportRow } from './draft.ts'

/** Reads a FeatureCollection; properties are columns, Chinese or English. Coordinates are rounded to the lattice once, here. */
export function readGeoJson(text: string): ImportFile {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { rows: [], faults: [{ row: 1, code: 'not_geojson', values: { why: error instanceof Error ? error.message : '' } }] }
  }
  const features = isRecord(file) && file['type'] === 'FeatureCollection' ? file['features'] : undefined
  if (!Array.isArray(features)) return { rows: [], faults: [{ row: 1, code: 'not_geojson', values: { why: 'FeatureCollection' } }] }
  const faults: Fault[] = []
  const rows = features.map((feature: unknown, i): ImportRow => {
    const row = i + 1
    const fields = isRecord(feature) ? fieldsOf(feature) : {}
    const shape = isRecord(feature) && feature['geometry'] != null ? shapeOf(feature['geometry'], row, faults) : undefined
    return shape ? { row, fields, shape } : { row, fields }
  })
  return { rows, faults }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function fieldsOf(feature: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {}
  const properties = isRecord(feature['properties']) ? feature['properties'] : {}
  for (const [heading, value] of Object.entries(properties)) {
    const column = columnOf(heading)
    if (column === undefined || value === null || value === undefined) continue
    const text = Array.isArray(value) ? value.map(String).join(';') : isRecord(value) ? JSON.stringify(value) : String(value)
    fields[column] = text.replaceAll('\0', '').trim()
  }
  return fields
}

function shapeOf(geometry: unknown, row: number, faults: Fault[]): Shape | undefined {
  const type = isRecord(geometry) ? geometry['type'] : undefined
  const coordinates = isRecord(geometry) ? geometry['coordinates'] : undefined
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) {
    faults.push({ row, code: 'not_polygon', field: 'geometry', values: { type: String(type) } })
    return undefined
  }
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  const shape: Ring[] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) continue
    for (const [i, ring] of polygon.entries()) {
      const read = ringOf(ring)
      if (typeof read === 'string') {
        faults.push({ row, code: read, field: 'geometry', values: { why: 'coordinates', lon: '–', lat: '–' } })
        return undefined
      }
      // Files turn rings either way; inside, outer rings run counter-clockwise and holes clockwise.
      shape.push(area2(read) > 0 === (i === 0) ? read : reversed(read))
    }
  }
  return shape
}

/** A ring on the lattice, closed or not, repeats dropped; or what is wrong with its coordinates as a whole. */
function ringOf(ring: unknown): Ring | FaultCode {
  if (!Array.isArray(ring)) return 'broken_ring'
  const out: number[] = []
  for (const point of ring as unknown[]) {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'broken_ring'
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

/** Farther apart than a city can be: `orient` would no longer be exact. */
export const TOO_FAR = 3 * DEGREE
