import { boxOf, type Box, type Shape } from '../ring.ts'
import { inside, type Edges } from './edges.ts'

/** Squares of 0.001° (100 m), each with the footprints that may hold a point of it. */
export interface Raster {
  readonly box: Box
  readonly step: number
  readonly columns: number
  readonly rows: number
  /** 0: nobody. > 0: the one footprint that covers the whole cell, plus 1. < 0: candidates from ~value in `lists`. */
  readonly cells: Int32Array
  /** At an offset: how many candidates, then the candidates in order. */
  readonly lists: Int32Array
}

const STEP = 10_000
/** A city drawn far too wide (one stray vertex) gets coarser cells instead of gigabytes. */
const MOST_CELLS = 4_000_000

/** Candidates are marked this much wider than the edges run, so that a point in a 5 cm gap finds its neighbours. */
export const REACH = 5

/** Draws footprints into the raster. A cell no border touches is answered without any test. */
export function rasterOf(shapes: readonly Shape[], edges: Edges): Raster {
  const box = boxOf(...shapes)
  const area = Math.max(1, (box.x1 - box.x0) * (box.y1 - box.y0))
  const step = Math.max(STEP, Math.ceil(Math.sqrt(area / MOST_CELLS)))
  const columns = shapes.length === 0 ? 0 : Math.floor((box.x1 - box.x0) / step) + 1
  const rows = shapes.length === 0 ? 0 : Math.floor((box.y1 - box.y0) / step) + 1
  const grid = { box, step, columns, rows }
  const pairs = new Pairs()
  const marked = new Int32Array(columns * rows)
  shapes.forEach((shape, i) => {
    for (let k = edges.from[i]! * 4; k < edges.from[i + 1]! * 4; k += 4) markEdge(grid, edges.at, k, i, marked, pairs)
    markWhole(grid, boxOf(shape), i, edges, marked, pairs)
  })
  return { ...grid, ...packed(pairs, columns * rows) }
}

type Grid = Pick<Raster, 'box' | 'step' | 'columns' | 'rows'>

/** Marks every cell an edge may touch: row by row, the stretch of x it covers there, rounded outward. */
function markEdge(g: Grid, at: Int32Array, k: number, i: number, marked: Int32Array, pairs: Pairs): void {
  const x1 = at[k]! - g.box.x0
  const y1 = at[k + 1]! - g.box.y0
  const x2 = at[k + 2]! - g.box.x0
  const y2 = at[k + 3]! - g.box.y0
  const slope = y2 === y1 ? 0 : (x2 - x1) / (y2 - y1)
  const low = Math.min(x1, x2)
  const high = Math.max(x1, x2)
  const lastRow = Math.min(g.rows - 1, Math.floor((y2 + REACH) / g.step))
  for (let row = Math.max(0, Math.floor((y1 - REACH) / g.step)); row <= lastRow; row++) {
    const a = y2 === y1 ? low : x1 + slope * (Math.max(y1, row * g.step - REACH) - y1)
    const b = y2 === y1 ? high : x1 + slope * (Math.min(y2, (row + 1) * g.step + REACH) - y1)
    const first = Math.max(0, Math.floor((Math.max(low, Math.min(a, b)) - REACH) / g.step))
    const last = Math.min(g.columns - 1, Math.floor((Math.min(high, Math.max(a, b)) + REACH) / g.step))
    for (let cell = row * g.columns + first; cell <= row * g.columns + last; cell++) {
      if (marked[cell] === i + 1) continue
      marked[cell] = i + 1
      pairs.add(cell, i, false)
    }
  }
}

/** Marks the cells that lie wholly in a footprint: no edge of it runs through them, so one point decides. */
function markWhole(g: Grid, box: Box, i: number, edges: Edges, marked: Int32Array, pairs: Pairs): void {
  const firstColumn = Math.floor((box.x0 - g.box.x0) / g.step)
  const lastColumn = Math.floor((box.x1 - g.box.x0) / g.step)
  for (let row = Math.floor((box.y0 - g.box.y0) / g.step); row <= Math.floor((box.y1 - g.box.y0) / g.step); row++)
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = row * g.columns + column
      if (marked[cell] === i + 1) continue
      const x = g.box.x0 + column * g.step + g.step / 2
      const y = g.box.y0 + row * g.step + g.step / 2
      if (inside(edges, i, x, y)) pairs.add(cell, i, true)
    }
}

/** A growing list of (cell, footprint, covers it wholly). */
class Pairs {
  cells = new Int32Array(1 << 16)
  owners = new Int32Array(1 << 16)
  length = 0

  add(cell: number, footprint: number, whole: boolean): void {
    if (this.length === this.cells.length) {
      this.cells = doubled(this.cells)
      this.owners = doubled(this.owners)
    }
    this.cells[this.length] = cell
    this.owners[this.length++] = footprint * 2 + (whole ? 1 : 0)
  }
}

function doubled(full: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(full.length * 2)
  wider.set(full)
  return wider
}

/** Counting sort by cell; within a cell the footprints stay in their order, which is the order of answering. */
function packed(pairs: Pairs, cellCount: number): Pick<Raster, 'cells' | 'lists'> {
  const counts = new Int32Array(cellCount)
  for (let k = 0; k < pairs.length; k++) counts[pairs.cells[k]!]!++
  const cells = new Int32Array(cellCount)
  let size = 0
  for (let cell = 0; cell < cellCount; cell++) {
    if (counts[cell] === 0) continue
    cells[cell] = ~size
    size += counts[cell]! + 1
  }
  const lists = new Int32Array(size)
  for (let k = 0; k < pairs.length; k++) {
    const cell = pairs.cells[k]!
    const owner = pairs.owners[k]!
    if (counts[cell] === 1 && owner % 2 === 1) cells[cell] = (owner >> 1) + 1
    if (cells[cell]! >= 0) continue
    const offset = ~cells[cell]!
    lists[offset + 1 + lists[offset]!++] = owner >> 1
  }
  return { cells, lists }
}
