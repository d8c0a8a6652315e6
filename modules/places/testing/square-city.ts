// A small made-up city whose borders wiggle like real ones and meet exactly: a lattice of corners, each moved by a hash
// of its position, with one more corner in the middle of every side. Codes count west to east, south to north.

import { parsePlaceCode, type PlaceCode } from '../contract/codes.ts'
import type { Ring, Shape } from '../rules/ring.ts'

export interface SquareCity {
  /** Columns × rows of children at each level below the city: counties, townships, villages, grids, micro-grids. */
  readonly counts: readonly [Sides, Sides, Sides, Sides, Sides]
  /** Side of a micro-grid in units; 20,000 is about 200 m. */
  readonly side: number
  /** South-west corner in units. */
  readonly x: number
  readonly y: number
  readonly city: string
}
type Sides = readonly [columns: number, rows: number]

export interface SquarePlace {
  readonly code: PlaceCode
  readonly shape: Shape
}

/** Two counties of two townships of two villages of four grids of six micro-grids: 192 micro-grids. */
export const smallCity: SquareCity = {
  counts: [
    [2, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 2],
  ],
  side: 20_000,
  x: 1_207_000_000,
  y: 307_000_000,
  city: '9901',
}

/** The micro-grids of a square city, in the order of their codes. */
export function squareMicros(city: SquareCity = smallCity): SquarePlace[] {
  const places: SquarePlace[] = []
  const visit = (depth: number, code: string, column: number, row: number): void => {
    const sides = city.counts[depth]
    if (sides === undefined) {
      places.push({ code: parsePlaceCode(code)!, shape: [cellRing(city, column, row)] })
      return
    }
    const below = city.counts.slice(depth + 1)
    const width = below.reduce((product, [columns]) => product * columns, 1)
    const height = below.reduce((product, [, rows]) => product * rows, 1)
    for (let r = 0; r < sides[1]; r++)
      for (let c = 0; c < sides[0]; c++) {
        const serial = String(r * sides[0] + c + 1).padStart(depth === 0 ? 2 : 3, '0')
        visit(depth + 1, code + serial, column + c * width, row + r * height)
      }
  }
  visit(0, city.city, 0, 0)
  return places
}

/** The outer border of a whole square city, counter-clockwise: what a county outline is in real life. */
export function squareOutline(city: SquareCity = smallCity): Ring {
  const [columns, rows] = cells(city)
  const points: number[] = []
  for (let i = 0; i < columns * 2; i++) points.push(...corner(city, i, 0))
  for (let j = 0; j < rows * 2; j++) points.push(...corner(city, columns * 2, j))
  for (let i = columns * 2; i > 0; i--) points.push(...corner(city, i, rows * 2))
  for (let j = rows * 2; j > 0; j--) points.push(...corner(city, 0, j))
  return Int32Array.from(points)
}

/** How many micro-grids wide and high a city is. */
export function cells(city: SquareCity): Sides {
  return [
    city.counts.reduce((product, [columns]) => product * columns, 1),
    city.counts.reduce((product, [, rows]) => product * rows, 1),
  ]
}

function cellRing(city: SquareCity, column: number, row: number): Ring {
  const i = column * 2
  const j = row * 2
  const round = [
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 1],
    [2, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ] as const
  return Int32Array.from(round.flatMap(([di, dj]) => corner(city, i + di, j + dj)))
}

function corner(city: SquareCity, i: number, j: number): [number, number] {
  const half = city.side / 2
  const reach = city.side / 5
  return [
    city.x + i * half + Math.round((hash(i, j, 1) - 0.5) * reach),
    city.y + j * half + Math.round((hash(i, j, 2) - 0.5) * reach),
  ]
}

/** A fraction in [0, 1) that depends on nothing but its arguments. */
function hash(i: number, j: number, salt: number): number {
  let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(j + 1, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}
