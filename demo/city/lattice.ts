import { orient } from '@lianxin/places/rules'

export { orient }

/**
 * Everything is drawn on integers of 1e-7 degree, counted from a corner south-west of the city, so that differences
 * stay below 2^26 and `orient` is exact in plain doubles.
 */
export const ORIGIN_X = 1_200_000_000
export const ORIGIN_Y = 300_000_000

/** How much shorter a degree of longitude is than one of latitude at 30.7° north. */
export const NARROW = 0.86

/** Lattice units in a kilometre, north to south. */
export const KM = 89_800

/** The key of a directed edge between two nodes, for up to 4 million nodes. */
export const edgeKey = (a: number, b: number): number => a * 2 ** 22 + b

/** Nodes by coordinate: the same place on the lattice is the same node. */
export interface Nodes {
  readonly x: number[]
  readonly y: number[]
  at(x: number, y: number): number
}

/** A hash table in typed arrays: a Map of this many doubles costs more than the rest of the drawing. */
export function nodes(): Nodes {
  const x: number[] = []
  const y: number[] = []
  let bits = 13
  let table = new Int32Array(2 ** bits).fill(-1)
  const slotOf = (nx: number, ny: number): number => {
    const mask = table.length - 1
    let slot = (Math.imul(nx, 0x9e3779b1) ^ Math.imul(ny, 0x85ebca6b)) >>> (32 - bits)
    for (let id = table[slot]!; id !== -1 && (x[id] !== nx || y[id] !== ny); id = table[slot]!) slot = (slot + 1) & mask
    return slot
  }
  const grow = (): void => {
    table = new Int32Array(2 ** ++bits).fill(-1)
    for (let id = 0; id < x.length; id++) table[slotOf(x[id]!, y[id]!)] = id
  }
  return {
    x,
    y,
    at(nx, ny) {
      const slot = slotOf(nx, ny)
      const found = table[slot]!
      if (found !== -1) return found
      const id = x.push(nx) - 1
      y.push(ny)
      table[slot] = id
      if (x.length * 2 > table.length) grow()
      return id
    },
  }
}
