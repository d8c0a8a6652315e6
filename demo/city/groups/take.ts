import { heap } from './heap.ts'
import type { Neighbours } from './neighbours.ts'

/** Two parts of a set of cells, each connected. */
export interface Halves {
  readonly taken: number[]
  readonly rest: number[]
}

/** How far a share may be missed before the other side is tried. */
const TOLERANCE = 0.1

/**
 * Takes about `count` of the cells, by rank, each touching one taken before. What is cut off from the rest that way is
 * taken too; then fewer are tried, and then the rest is taken from the far end, until the number is about right.
 */
export function take(
  cells: readonly number[],
  count: number,
  rank: (cell: number) => number,
  near: Neighbours,
): Halves {
  const first = takeFrom(cells, count, rank, near)
  const off = (halves: Halves): number => Math.abs(halves.taken.length - count)
  if (off(first) <= TOLERANCE * Math.min(count, cells.length - count)) return first
  const { taken, rest } = takeFrom(cells, cells.length - count, (cell) => -rank(cell), near)
  const second = { taken: rest, rest: taken }
  return off(second) < off(first) ? second : first
}

function takeFrom(cells: readonly number[], count: number, rank: (cell: number) => number, near: Neighbours): Halves {
  let best: Halves | undefined
  const miss = ({ taken }: Halves): number => Math.abs(taken.length - count)
  for (let tries = 0, ask = count; tries < 6 && ask > 0; tries++) {
    const halves = takeOnce(cells, ask, rank, near)
    if (!best || miss(halves) < miss(best)) best = halves
    if (miss(halves) === 0) break
    ask -= Math.max(1, halves.taken.length - count)
  }
  return best ?? { taken: [], rest: [...cells] }
}

function takeOnce(cells: readonly number[], count: number, rank: (cell: number) => number, near: Neighbours): Halves {
  const { marks } = near
  const [free, queued, gone] = [(marks[0]! += 2), marks[0]! + 1, 0]
  // Cell c is marked at c + 1: marks[0] counts the rounds, so that no mark of an earlier round needs clearing.
  for (const cell of cells) marks[cell + 1] = free
  const queue = heap()
  const enqueue = (cell: number): void => {
    if (marks[cell + 1] !== free) return
    marks[cell + 1] = queued
    queue.push(cell, rank(cell))
  }
  const taken: number[] = []
  enqueue(cells.reduce((p, q) => (rank(q) < rank(p) || (rank(q) === rank(p) && q < p) ? q : p)))
  for (let cell = queue.pop(); cell !== undefined && taken.length < count; cell = queue.pop()) {
    taken.push(cell)
    marks[cell + 1] = gone
    for (const other of near.of(cell)) enqueue(other)
  }
  const [rest = [], ...cutOff] = components(cells, near, (cell) => marks[cell + 1]! >= free)
  for (const part of cutOff) taken.push(...part)
  return { taken, rest }
}

/** The connected parts of the cells that are in, the largest first. */
function components(cells: readonly number[], { of, marks }: Neighbours, isIn: (cell: number) => boolean): number[][] {
  const parts: number[][] = []
  for (const start of cells) {
    if (!isIn(start)) continue
    marks[start + 1] = 0
    const part = [start]
    for (let i = 0; i < part.length; i++) {
      for (const other of of(part[i]!)) {
        if (!isIn(other)) continue
        marks[other + 1] = 0
        part.push(other)
      }
    }
    parts.push(part)
  }
  return parts.sort((p, q) => q.length - p.length)
}
