import { createHash } from 'node:crypto'
import { copyRows, type Owner } from '@lianxin/platform/db'
import { countyOf, idOf, kinds, type County, type Id, type Kind, type PlaceCode } from '@lianxin/platform/ids'
import { encodeShape } from '@lianxin/places/rules'
import { shapeOf, type City, type CityPlace } from '../city/index.ts'

/** Where a loaded place stands, for everything that is loaded after it. */
export interface LoadedPlace {
  readonly id: Id
  readonly place: CityPlace
}
export type LoadedPlaces = ReadonlyMap<PlaceCode, LoadedPlace>

/** Gives every place its identity, county by county in the order of codes. */
export function identify(city: City): LoadedPlaces {
  const serials = new Map<County, number>()
  return new Map(
    city.places.map((place) => {
      const county = countyOf(place.code)
      const serial = (serials.get(county) ?? 0) + 1
      serials.set(county, serial)
      return [place.code, { id: idOf(county, kinds.place, serial), place }]
    }),
  )
}

/** Writes places and borders as the first version of each county. Must run inside a transaction of the owner. */
export async function loadPlaces(owner: Owner, city: City, places: LoadedPlaces): Promise<void> {
  const all = [...places.values()]
  await copyRows(
    owner,
    {
      table: 'places.place',
      columns: [
        'county',
        'id',
        'code',
        'name',
        'extent',
        'population',
        'households',
        'land_class',
        'as_of',
        'valid_from',
      ],
    },
    all.map(({ id, place }) => [
      countyOf(place.code),
      id,
      place.code,
      place.name,
      place.border < 0 ? 'none' : 'polygon',
      place.population,
      place.households,
      place.landClass,
      city.asOf,
      city.validFrom,
    ]),
  )
  const hashes = new Map<County, ReturnType<typeof createHash>>()
  function* borders() {
    for (const { id, place } of all) {
      if (place.border < 0) continue
      const county = countyOf(place.code)
      const body = encodeShape(shapeOf(city, place))
      const hash = hashes.get(county) ?? createHash('sha256')
      hashes.set(county, hash.update(body))
      yield [county, id, 1, place.code, body] as const
    }
  }
  await copyRows(
    owner,
    { table: 'places.boundary', columns: ['county', 'place', 'version', 'code', 'body'] },
    borders(),
  )
  const counties = [...new Set(all.map(({ place }) => countyOf(place.code)))]
  const at = Temporal.PlainDate.from(city.validFrom).toZonedDateTime('Asia/Shanghai').toInstant()
  await copyRows(
    owner,
    { table: 'places.boundary_version', columns: ['county', 'version', 'code', 'valid_from', 'made_at', 'sha256'] },
    [...hashes].map(([county, hash]) => [county, 1, `${county}000000000000`, city.validFrom, at, hash.digest()]),
  )
  await copyRows(
    owner,
    { table: 'places.revision', columns: ['county', 'code', 'revision', 'boundary'] },
    counties.map((county) => [county, `${county}000000000000`, 1, hashes.has(county) ? 1 : 0]),
  )
  await copyRows(
    owner,
    { table: 'journal.head', columns: ['county'] },
    counties.map((county) => [county]),
  )
  const last = new Map(all.map(({ id }) => [countyOf(id), Number(BigInt(id) % 10_000_000_000n)]))
  await raiseSerials(owner, kinds.place, last)
}

/** Tells the id source how far serials were given out by a load. */
export async function raiseSerials(owner: Owner, kind: Kind, next: ReadonlyMap<County, number>): Promise<void> {
  await copyRows(
    owner,
    { table: 'platform.id_block', columns: ['county', 'kind', 'next'] },
    [...next].map(([county, serial]) => [county, kind, serial]),
  )
}
