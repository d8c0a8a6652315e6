import { readFileSync } from 'node:fs'
import { ORIGIN_X, ORIGIN_Y } from './lattice.ts'

/** A ring as the file has it: lattice coordinates x, y, x, y…, not yet cleaned. */
export type RawRing = readonly number[]

export interface County {
  readonly code: string
  readonly name: string
  /** Where its seat lies, on the lattice. */
  readonly seat: readonly [x: number, y: number]
  readonly rings: readonly RawRing[]
}
export interface Township {
  readonly code: string
  readonly name: string
  readonly county: string
}
export interface Village {
  readonly code: string
  readonly name: string
  readonly township: string
}
export interface Source {
  readonly counties: readonly County[]
  readonly townships: readonly Township[]
  readonly villages: readonly Village[]
}

interface Outline {
  properties: { code: string; name: string; cp: [number, number] }
  geometry:
    | { type: 'Polygon'; coordinates: [number, number][][] }
    | { type: 'MultiPolygon'; coordinates: [number, number][][][] }
}

const file = (name: string): string => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')

const rows = (name: string): string[][] =>
  file(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

const lattice = ([lon, lat]: readonly [number, number]): [number, number] => [
  Math.round(lon * 1e7) - ORIGIN_X,
  Math.round(lat * 1e7) - ORIGIN_Y,
]

/** The real part of the demonstration city: codes, names and county outlines, as `demo/data/NOTICE.md` describes. */
export function readSource(): Source {
  const { features } = JSON.parse(file('counties-mit.geojson')) as { features: Outline[] }
  const counties = features
    .map(({ properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      const rings = polygons.flat().map((ring) => ring.flatMap(lattice))
      return { code: properties.code, name: properties.name, seat: lattice(properties.cp), rings }
    })
    .sort(byCode)
  const townships = rows('townships.csv').map(([code = '', name = '', county = '']) => ({ code, name, county }))
  const villages = rows('villages.csv').map(([code = '', name = '', township = '']) => ({ code, name, township }))
  return { counties, townships: townships.sort(byCode), villages: villages.sort(byCode) }
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1)
