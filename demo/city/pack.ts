import { toPlaceCode } from '@lianxin/platform/ids'
import type { Cells } from './cells/cells.ts'
import { ringsOf } from './cells/rings.ts'
import type { Borders, City, CityPlace } from './city.ts'
import { OUTSIDE } from './outline/faces.ts'
import type { Outline } from './outline/outline.ts'
import type { Drawn } from './places.ts'
import type { Source } from './source.ts'

/** The places with their borders packed one after the other, in the order of the codes. */
export function pack({ map, nodes, cell }: Cells, places: readonly Drawn[]): { places: CityPlace[]; borders: Borders } {
  const rings = ringsOf({ map, nodes, group: (h) => cell[h]! })
  const [all, starts, shapes]: [Int32Array[], number[], number[]] = [[], [0], [0]]
  const listed = places.map(({ cell: own, ...place }) => {
    if (own === -1) return { ...place, border: -1 }
    for (const ring of rings.get(own) ?? []) {
      all.push(ring)
      starts.push(starts.at(-1)! + ring.length)
    }
    shapes.push(all.length)
    return { ...place, border: shapes.length - 2 }
  })
  const xy = new Int32Array(starts.at(-1)!)
  all.forEach((ring, r) => xy.set(ring, starts[r]))
  return { places: listed, borders: { xy, rings: Uint32Array.from(starts), shapes: Uint32Array.from(shapes) } }
}

/** The outlines of the drawn counties, as the borders of the micro-grids meet them. */
export function outlineOf(
  { counties }: Source,
  { parts }: Outline,
  { map, nodes, cell, part }: Cells,
): City['outline'] {
  const county = (h: number): number => (cell[h] === OUTSIDE ? OUTSIDE : parts[part[cell[h]!]!]!.county)
  const rings = ringsOf({ map, nodes, group: county })
  return [...rings]
    .sort(([p], [q]) => p - q)
    .map(([c, shape]) => ({ county: toPlaceCode(counties[c]!.code.padEnd(18, '0')), shape }))
}
