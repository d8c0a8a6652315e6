import type { PlaceCode } from '../../contract/codes.ts'
import { distance2, edgesOf, inside, type Edges } from './edges.ts'
import { footprintsOf, type Border } from './footprints.ts'
import { rasterOf, REACH, type Raster } from './raster.ts'

/** Where a point lies. */
export interface Located {
  /** The smallest place the point is certain to be in. */
  readonly code: PlaceCode
  /** Not empty when several micro-grids share the footprint: the page asks for the stair. */
  readonly among: readonly PlaceCode[]
}

/** All borders of a city in memory, answering in well under a microsecond. Never changed: a new version is a new locator. */
export interface Locator {
  /** The place at a point given in units, or undefined outside every border. */
  find(x: number, y: number): Located | undefined
  /** Memory the index holds, in bytes. */
  readonly bytes: number
  readonly footprints: number
}

/** All a locator knows, as plain arrays: it can be kept and taken up again without looking at a border. */
export interface LocatorIndex extends Raster {
  readonly answers: readonly Located[]
  readonly edges: Edges
}

/** Lays out borders for answering. Slow by comparison: most of a second for 92,000 micro-grids. */
export function locatorIndex(borders: readonly Border[]): LocatorIndex {
  const footprints = footprintsOf(borders)
  const shapes = footprints.map(({ shape }) => shape)
  const edges = edgesOf(shapes)
  return { ...rasterOf(shapes, edges), edges, answers: footprints.map(({ code, among }) => ({ code, among })) }
}

/** Builds the index of borders and answers from it. */
export const locatorOf = (borders: readonly Border[]): Locator => locatorOn(locatorIndex(borders))

/**
 * Answers from an index. One point has one owner, always: borders are half-open, so a point on one belongs to one side;
 * on the outer rim, where half the points would have none, the closed test is asked and the smallest code wins;
 * a point in a gap of up to 5 cm between neighbours goes to the nearest.
 */
export function locatorOn({ answers, edges, box, step, columns, rows, cells, lists }: LocatorIndex): Locator {
  const onRim = (list: number, x: number, y: number): number => {
    let best = -1
    let least = REACH * REACH + 1
    for (let k = list + 1; k <= list + lists[list]!; k++) {
      const distance = distance2(edges, lists[k]!, x, y)
      if (distance >= least) continue
      best = lists[k]!
      least = distance
    }
    return best
  }
  const owner = (x: number, y: number): number => {
    const column = Math.floor((x - box.x0) / step)
    const row = Math.floor((y - box.y0) / step)
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) return -1
    const cell = cells[row * columns + column]!
    if (cell >= 0) return cell - 1
    const list = ~cell
    const end = list + lists[list]!
    for (let k = list + 1; k <= end; k++) if (inside(edges, lists[k]!, x, y)) return lists[k]!
    return onRim(list, x, y)
  }
  return {
    find: (x, y) => answers[owner(x, y)],
    bytes: edges.at.byteLength + edges.from.byteLength + cells.byteLength + lists.byteLength,
    footprints: answers.length,
  }
}
