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

export function nodes(): Nodes {
  const x: number[] = []
  const y: number[] = []
  const known = new Map<number, number>()
  return {
    x,
    y,
    at(nx, ny) {
      const key = nx * 2 ** 26 + ny
      const found = known.get(key)
      if (found !== undefined) return found
      const id = x.push(nx) - 1
      y.push(ny)
      known.set(key, id)
      return id
    },
  }
}
