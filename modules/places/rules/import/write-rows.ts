import { parentOf, shortCode, type PlaceCode } from '../../contract/codes.ts'
import { landClassNames, memberNames, type LandClass, type Member } from '../../contract/place-fields.ts'
import { toDegrees } from '../lattice.ts'
import { area2, boxOf, holds, type Ring, type Shape } from '../ring.ts'
import { columns, type Column } from '../../contract/columns.ts'

/** A place on its way out; the same columns come in again. */
export interface Outgoing {
  readonly code: PlaceCode
  readonly name: string
  readonly aliases: readonly string[]
  readonly population: number | null
  readonly households: number | null
  readonly landClass: LandClass | null
  readonly asOf: string | null
  readonly validFrom: string
  readonly members: readonly Member[]
  readonly shape?: Shape
}

type Lang = 'zh' | 'en'

function cellsOf(place: Outgoing, lang: Lang): Record<Column, string> {
  const parent = parentOf(place.code)
  return {
    code: shortCode(place.code),
    name: place.name,
    parent: parent ? shortCode(parent) : '',
    alias: place.aliases.join(';'),
    population: place.population === null ? '' : String(place.population),
    households: place.households === null ? '' : String(place.households),
    class: place.landClass === null ? '' : landClassNames[place.landClass][lang],
    as_of: place.asOf ?? '',
    valid_from: place.validFrom,
    members: place.members.map(({ kind, text }) => `${memberNames[kind][lang]}:${text}`).join(';'),
  }
}

/** CSV with a byte-order mark, so that spreadsheet programs read Chinese; cells that a spreadsheet would run are quoted. */
export function writeCsv(places: readonly Outgoing[], lang: Lang = 'zh'): string {
  const names = Object.keys(columns) as Column[]
  const heading = names.map((name) => (lang === 'zh' ? columns[name] : name))
  const lines = places.map((place) => {
    const cells = cellsOf(place, lang)
    return names.map((name) => quoted(cells[name]))
  })
  return `\uFEFF${[heading, ...lines].map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  // A cell that begins like a formula would be run when the file is opened.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** GeoJSON text of the same places, degrees with 7 digits, so nothing is lost on the way in again. */
export function writeGeoJson(places: readonly Outgoing[]): string {
  const features = places.map((place) =>
    JSON.stringify({
      type: 'Feature',
      properties: cellsOf(place, 'en'),
      geometry: place.shape ? geometryOf(place.shape) : null,
    }),
  )
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}

/** GeoJSON geometry of a shape: each hole goes to the outer ring that holds it. */
export function geometryOf(shape: Shape): { type: 'MultiPolygon'; coordinates: number[][][][] } {
  const outers = shape.filter((ring) => area2(ring) > 0)
  const holes = shape.filter((ring) => area2(ring) <= 0)
  const polygons = outers.map((outer) => [
    outer,
    ...holes.filter((hole) => outers.find((one) => surrounds(one, hole)) === outer),
  ])
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(closed)) }
}

function surrounds(outer: Ring, hole: Ring): boolean {
  const a = boxOf([outer])
  const b = boxOf([hole])
  return a.x0 <= b.x0 && a.y0 <= b.y0 && a.x1 >= b.x1 && a.y1 >= b.y1 && holds([outer], hole[0]!, hole[1]!)
}

function closed(ring: Ring): number[][] {
  const points = Array.from({ length: ring.length / 2 }, (_, i) => [
    toDegrees(ring[i * 2]!),
    toDegrees(ring[i * 2 + 1]!),
  ])
  return [...points, points[0]!]
}
