import type { Level } from '@lianxin/places/contract'
import { toPlaceCode, type PlaceCode } from '@lianxin/platform/ids'
import type { Cells } from './cells/cells.ts'
import type { CityPlace } from './city.ts'
import { drawCounts, sumOf, type Counts } from './facts.ts'
import type { Grids } from './groups/group.ts'
import { readingOrder } from './groups/reading-order.ts'
import { isUrban } from './groups/shares.ts'
import type { Source, Village } from './source.ts'

/** A place, and the cell it is drawn as if it is a micro-grid. */
export type Drawn = Omit<CityPlace, 'border'> & { readonly cell: number }

const padded = (digits: string): PlaceCode => toPlaceCode(digits.padEnd(18, '0'))
const three = (n: number): string => `${n}`.padStart(3, '0')

/** The city's places down to the micro-grids of the given villages, numbered and counted, ordered by code. */
export function listPlaces(seed: number, source: Source, grids: Grids, cells: Cells, only = ''): Drawn[] {
  const below = source.villages
    .filter(({ code }) => code.startsWith(only) && grids.has(code))
    .map((village) => ({ village, places: placesOf(seed, village, grids.get(village.code)!, cells) }))
  const upper = (digits: string, level: Level, parent: string, name: string): Drawn[] => {
    const inside = below.filter(({ village }) => village.code.startsWith(digits)).map(({ places }) => places[0]!)
    if (inside.length === 0) return []
    return [
      {
        code: padded(digits),
        level,
        parent: parent ? padded(parent) : undefined,
        name,
        ...sumOf(inside),
        landClass: null,
        cell: -1,
      },
    ]
  }
  return [
    ...upper('3304', 'city', '', '嘉兴市'),
    ...source.counties.flatMap(({ code, name }) => upper(code, 'county', '3304', name)),
    ...source.townships.flatMap(({ code, name, county }) => upper(code, 'township', county, name)),
    ...below.flatMap(({ places }) => places),
  ].sort((p, q) => (p.code < q.code ? -1 : 1))
}

/** A village, its grids and micro-grids; numbers run west to east, north to south. */
function placesOf(seed: number, village: Village, drawn: readonly (readonly number[])[], { seeds }: Cells): Drawn[] {
  const landClass = isUrban(village) ? 'urban' : 'rural'
  const ordered = readingOrder(
    drawn.map((cells) => ({
      it: readingOrder(cells.map((cell) => ({ it: cell, x: seeds[cell * 2]!, y: seeds[cell * 2 + 1]! }))),
      x: cells.reduce((sum, cell) => sum + seeds[cell * 2]!, 0) / cells.length,
      y: cells.reduce((sum, cell) => sum + seeds[cell * 2 + 1]!, 0) / cells.length,
    })),
  )
  const counts = drawCounts(seed, village.code, landClass === 'urban', ordered.flat().length)
  const place = (code: string, level: Level, parent: string, name: string, count: Counts, cell = -1): Drawn => ({
    code: padded(code),
    level,
    parent: padded(parent),
    name,
    population: count.population,
    households: count.households,
    landClass,
    cell,
  })
  const places = [place(village.code, 'village', village.township, village.name, sumOf(counts))]
  let used = 0
  ordered.forEach((cells, g) => {
    const grid = village.code + three(g + 1)
    const own = counts.slice(used, (used += cells.length))
    places.push(place(grid, 'grid', village.code, `第${g + 1}网格`, sumOf(own)))
    cells.forEach((cell, m) =>
      places.push(place(grid + three(m + 1), 'micro', grid, `第${m + 1}微网格`, own[m]!, cell)),
    )
  })
  return places
}
