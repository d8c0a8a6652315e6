import { levelOf, lineageOf, type PlaceCode } from '../contract/codes.ts'
import { levelNames } from '../contract/levels.ts'
import { writeGeoJson, type Outgoing } from '../rules/import/write-rows.ts'
import { smallCity, squareMicros, type SquareCity } from './square-city.ts'

/** All places of a square city with invented names, upper ones first; only micro-grids have borders. */
export function squarePlaces(city: SquareCity = smallCity): Outgoing[] {
  const shapes = new Map(squareMicros(city).map(({ code, shape }) => [code, shape]))
  const codes = [...new Set([...shapes.keys()].flatMap(lineageOf))].toSorted()
  return codes.map((code): Outgoing => {
    const shape = shapes.get(code)
    return {
      code,
      name: nameOf(code),
      aliases: [],
      population: null,
      households: null,
      landClass: null,
      asOf: null,
      validFrom: '2020-01-01',
      members: [],
      ...(shape ? { shape } : {}),
    }
  })
}

const nameOf = (code: PlaceCode): string => `试验${levelNames[levelOf(code)].en}${code.slice(4).replaceAll(/0+$/g, '')}`

/** The same as a GeoJSON file, as an administrator would upload it. */
export const cityFile = (city: SquareCity = smallCity): string => writeGeoJson(squarePlaces(city))
