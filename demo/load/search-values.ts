import type { CopyValue, Owner } from '@lianxin/platform/db'
import { searchRow, type SearchSource } from '@lianxin/cases'
import { lineageOf, type PlaceCode } from '@lianxin/places/contract'
import type { World } from '../year/world.ts'
import { caseColumns } from './case-values.ts'

/** The columns of what a case is found by, in the order of `searchValues`. */
export const searchColumns = ['county', 'id', 'place', 'category', 'at', 'keys'] as const

type PlaceNames = ReadonlyMap<PlaceCode, string>
export const placeNames = ({ city }: World): PlaceNames => new Map(city.places.map(({ code, name }) => [code, name]))

/** What a loaded case is found by; the follower jumps over the year, so it comes with it. */
export function searchValues(values: readonly CopyValue[], world: World, names: PlaceNames): CopyValue[] {
  const source = Object.fromEntries(caseColumns.map((column, i) => [column, values[i]])) as unknown as SearchSource
  const row = searchRow(
    { ...source, address: null },
    {
      nameOf: (place) =>
        lineageOf(place)
          .map((code) => names.get(code) ?? '')
          .join(' '),
      categoryName: (code) => world.category(code)?.name.zh,
    },
  )
  return searchColumns.map((column) => (column === 'keys' ? `{${row.keys.join(',')}}` : (row[column] as CopyValue)))
}

/** From this many on an index is built faster at the end than kept row by row; until then the search is slow. */
const MANY = 50_000

/** Loads with the index of the search away when there is much to load, and puts it back whatever happens. */
export async function withoutSearchIndex<R>(owner: Owner, count: number, load: () => Promise<R>): Promise<R> {
  if (count < MANY) return load()
  await owner.query('drop index if exists cases.search_keys')
  try {
    return await load()
  } finally {
    await owner.query(
      'create index if not exists search_keys on cases.search using gin (keys) with (gin_pending_list_limit = 1024)',
    )
  }
}
