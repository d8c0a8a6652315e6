import type { Fault } from '../../contract/faults.ts'
import { columnOf } from './columns.ts'
import type { ImportFile, ImportRow } from './draft.ts'
import { isRecord, shapeOfGeometry } from './geometry.ts'

/** Reads a FeatureCollection; properties are columns, Chinese or English. Coordinates are rounded to the lattice once, here. */
export function readGeoJson(text: string): ImportFile {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return {
      rows: [],
      faults: [{ row: 1, code: 'not_geojson', values: { why: error instanceof Error ? error.message : '' } }],
    }
  }
  const features = isRecord(file) && file['type'] === 'FeatureCollection' ? file['features'] : undefined
  if (!Array.isArray(features))
    return { rows: [], faults: [{ row: 1, code: 'not_geojson', values: { why: 'FeatureCollection' } }] }
  const faults: Fault[] = []
  const rows = features.map((feature: unknown, i): ImportRow => {
    const row = i + 1
    const fields = isRecord(feature) ? fieldsOf(feature) : {}
    const shape = isRecord(feature) && feature['geometry'] != null ? shapeOfGeometry(feature['geometry']) : undefined
    if (typeof shape !== 'string') return shape ? { row, fields, shape } : { row, fields }
    faults.push({
      row,
      code: shape,
      field: 'geometry',
      values: { why: 'coordinates', lon: '–', lat: '–', type: typeOf(feature) },
    })
    return { row, fields }
  })
  return { rows, faults }
}

const typeOf = (feature: unknown): string =>
  isRecord(feature) && isRecord(feature['geometry']) ? String(feature['geometry']['type']) : ''

function fieldsOf(feature: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {}
  const properties = isRecord(feature['properties']) ? feature['properties'] : {}
  for (const [heading, value] of Object.entries(properties)) {
    const column = columnOf(heading)
    if (column === undefined || value === null || value === undefined) continue
    const text = Array.isArray(value)
      ? value.map(String).join(';')
      : isRecord(value)
        ? JSON.stringify(value)
        : String(value as string | number | boolean)
    fields[column] = text.replaceAll('\0', '').trim()
  }
  return fields
}
