import { drawCells, type Cells } from './cells/cells.ts'
import type { City, CitySize } from './city.ts'
import { AS_OF, VALID_FROM } from './facts.ts'
import { groupCells } from './groups/group.ts'
import { drawShares } from './groups/shares.ts'
import { cleanOutline, type Outline } from './outline/outline.ts'
import { OUTSIDE } from './outline/faces.ts'
import { listPlaces, type Drawn } from './places.ts'
import { outlineOf, pack } from './pack.ts'
import { readSource, type County, type Source } from './source.ts'
import { seedsByPart } from './seeds-by-part.ts'

/** 解放街道 in 南湖区: the township that `size: 'town'` cuts out. */
export const TOWN = '330402008'

/**
 * Draws the demonstration city: exactly 92,000 micro-grids in 4,559 grids, without gaps or overlaps. The same seed gives
 * the same bytes; `size: 'town'` gives one township exactly as it is in the whole city, with its county and city above.
 */
export function drawCity({ seed, size }: { seed: number; size: CitySize }): City {
  const source = readSource()
  const outline = cleanOutline(source.counties)
  const shares = drawShares(seed, source)
  const only = size === 'town' ? TOWN : ''
  const seedsIn = (counties: readonly County[]) => seedsByPart(seed, source, outline, shares, counties)
  const home = source.counties.filter(({ code }) => code.startsWith(only.slice(0, 6)))
  let cells = drawCells(outline, seedsIn(home))
  const places = listPlaces(seed, source, groupCells(seed, source, shares, outline, cells), cells, only)
  const beyond = countiesBeyond(source, outline, cells, places)
  // A county across the border puts points on it. Drawn after the home county, it leaves the numbers of the cells alone.
  if (beyond.length > 0) cells = drawCells(outline, new Map([...seedsIn(home), ...seedsIn(beyond)]))
  return {
    seed,
    size,
    validFrom: VALID_FROM,
    asOf: AS_OF,
    ...pack(cells, places),
    outline: outlineOf(source, outline, cells),
  }
}

/** Counties not drawn that the places' cells touch. */
function countiesBeyond(
  { counties }: Source,
  { edges, parts }: Outline,
  cells: Cells,
  places: readonly Drawn[],
): County[] {
  const mine = new Set(places.map((place) => place.cell))
  const drawn = new Set([...cells.part].map((p) => parts[p]!.county))
  const found = new Set<number>()
  cells.cell.forEach((cell, h) => {
    const edge = edges[cells.outline[h >> 1]! - 1]
    if (!edge || !mine.has(cell)) return
    for (const part of [edge.left, edge.right]) if (part !== OUTSIDE) found.add(parts[part]!.county)
  })
  return counties.filter((_, county) => found.has(county) && !drawn.has(county))
}
