import type { Cells } from '../cells/cells.ts'
import { KM, NARROW } from '../lattice.ts'
import type { Outline } from '../outline/outline.ts'
import type { County, Source } from '../source.ts'
import { divide, divideBy, type Ground, type Wanting } from './divide.ts'
import { neighbours, type Neighbours } from './neighbours.ts'
import { noise } from './noise.ts'
import { isUrban } from './shares.ts'

/** The cells of every grid, by village code and then in the order of the shares. */
export type Grids = Map<string, (readonly number[])[]>

/** Groups the cells of the drawn counties upward: townships, villages, grids, each connected. */
export function groupCells(
  seed: number,
  source: Source,
  shares: ReadonlyMap<string, readonly number[]>,
  outline: Outline,
  cells: Cells,
): Grids {
  const near = neighbours(cells, outline)
  const grids: Grids = new Map()
  const byCounty = new Map<number, number[]>()
  cells.part.forEach((part, cell) => {
    const county = outline.parts[part]!.county
    const own = byCounty.get(county)
    if (own) own.push(cell)
    else byCounty.set(county, [cell])
  })
  for (const [county, own] of byCounty)
    groupCounty(seed, source, shares, source.counties[county]!, own, { cells, near }, grids)
  return grids
}

function groupCounty(
  seed: number,
  source: Source,
  shares: ReadonlyMap<string, readonly number[]>,
  county: County,
  own: readonly number[],
  { cells, near }: { cells: Cells; near: Neighbours },
  grids: Grids,
): void {
  const straight: Ground = { x: (c) => cells.seeds[c * 2]! * NARROW, y: (c) => cells.seeds[c * 2 + 1]!, near }
  const villages = source.villages.filter(({ township }) => township.startsWith(county.code))
  const sum = (code: string): number => (shares.get(code) ?? []).reduce((a, b) => a + b, 0)
  const townships = source.townships.filter((township) => township.county === county.code)
  const wanting = townships.map(({ code, name }) => ({
    code,
    name,
    size: villages.reduce((size, village) => size + (village.township === code ? sum(village.code) : 0), 0),
  }))
  const crooked = warp(own, straight, seed, county.code)
  const [sx, sy] = county.seat
  const fromSeat = (c: number): number => (crooked.x(c) - sx * NARROW) ** 2 + (crooked.y(c) - sy) ** 2
  const streets = wanting.filter(({ name }) => name.endsWith('街道'))
  const towns = wanting.filter(({ name }) => !name.endsWith('街道'))
  divideBy(own, streets, towns, fromSeat, crooked, (township, inTown) => {
    const [urban, rural] = partition(
      villages.filter((village) => village.township === township),
      isUrban,
    )
    const size = ({ code }: { code: string }): Wanting => ({ code, size: sum(code) })
    const core = densest(inTown, straight)
    const fromCore = (c: number): number =>
      (straight.x(c) - straight.x(core)) ** 2 + (straight.y(c) - straight.y(core)) ** 2
    divideBy(inTown, urban.map(size), rural.map(size), fromCore, straight, (village, inVillage) => {
      const list: (readonly number[])[] = []
      const units = (shares.get(village) ?? []).map((n, i) => ({ code: `${i}`, size: n }))
      divide(inVillage, units, straight, (_, inGrid) => list.push(inGrid))
      grids.set(village, list)
    })
  })
}

/** Positions pushed about by a kilometre or two, or the map shows circles and rulers. */
function warp(own: readonly number[], { x, y, near }: Ground, seed: number, county: string): Ground {
  const [east, north] = [noise(14 * KM, seed, county, 'x'), noise(14 * KM, seed, county, 'y')]
  const far = 6 * KM
  const cells = near.marks.length
  const [xs, ys] = [new Float64Array(cells), new Float64Array(cells)]
  for (const c of own) {
    xs[c] = x(c) + far * east(x(c), y(c))
    ys[c] = y(c) + far * north(x(c), y(c))
  }
  return { x: (c) => xs[c]!, y: (c) => ys[c]!, near }
}

/** The cell with the nearest neighbours. */
function densest(cells: readonly number[], { x, y, near }: Ground): number {
  const room = (c: number): number => {
    const others = near.of(c)
    return others.reduce((sum, o) => sum + (x(o) - x(c)) ** 2 + (y(o) - y(c)) ** 2, 0) / others.length
  }
  return cells.reduce((p, q) => (room(q) < room(p) ? q : p))
}

function partition<T>(all: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter((one) => !first(one))]
}
