import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlaceCode, shortCode } from '../../contract/codes.ts'
import { cells, smallCity, squareMicros, squareOutline } from '../../testing/square-city.ts'
import { holds } from '../ring.ts'
import { locatorOf } from './locator.ts'

const micros = squareMicros()
const locator = locatorOf(micros)
const outline = [squareOutline()]
const [columns, rows] = cells(smallCity)
const pointIn = fc.record({
  x: fc.integer({ min: smallCity.x - 5000, max: smallCity.x + columns * smallCity.side + 5000 }),
  y: fc.integer({ min: smallCity.y - 5000, max: smallCity.y + rows * smallCity.side + 5000 }),
})
const greatestDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : greatestDivisor(b, a % b))

describe('a point has one owner', () => {
  test('the one whose border holds it', () => {
    fc.assert(
      fc.property(pointIn, ({ x, y }) => {
        const owners = micros.filter(({ shape }) => holds(shape, x, y)).map(({ code }) => code)
        const found = locator.find(x, y)
        expect(owners.length).toBeLessThanOrEqual(1)
        if (owners.length === 1) expect(found).toEqual({ code: owners[0], among: [] })
        else if (found) expect(holds(outline, x, y)).toBe(false) // on the rim, or within 5 cm of it
      }),
      { numRuns: 3000 },
    )
  })

  test('every vertex, the outer rim included', () => {
    for (const { shape } of micros)
      for (const ring of shape)
        for (let i = 0; i < ring.length; i += 2) expect(locator.find(ring[i]!, ring[i + 1]!)).toBeDefined()
  })

  test('every lattice point on every border, the outer rim included', () => {
    let points = 0
    for (const { shape } of micros)
      for (const ring of shape)
        for (let j = ring.length - 2, i = 0; i < ring.length; j = i, i += 2) {
          const [dx, dy] = [ring[i]! - ring[j]!, ring[i + 1]! - ring[j + 1]!]
          const steps = greatestDivisor(dx, dy)
          for (let k = 1; k < steps; k++) {
            const [x, y] = [ring[j]! + (dx / steps) * k, ring[j + 1]! + (dy / steps) * k]
            expect(locator.find(x, y)).toBeDefined()
            expect(micros.filter((one) => holds(one.shape, x, y)).length).toBeLessThanOrEqual(1)
            points++
          }
        }
    expect(points).toBeGreaterThan(100)
  })

  test('a point of the rim that no half-open border holds goes to the smallest code', () => {
    const city = squareMicros({
      ...smallCity,
      counts: [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 2],
      ],
    })
    const small = locatorOf(city)
    const [x, y] = [city[1]!.shape[0]![8]!, city[1]!.shape[0]![9]!]
    expect(small.find(x, y)?.code).toBe(city[1]!.code)
  })
})

test('outside every border there is no answer', () => {
  expect(locator.find(1_212_000_000, 303_000_000)).toBeUndefined()
  expect(locator.find(307_000_000, 1_207_000_000)).toBeUndefined()
  expect(locator.find(Number.NaN, 0)).toBeUndefined()
  expect(locatorOf([]).find(1_207_000_000, 307_000_000)).toBeUndefined()
})

test('micro-grids that share a footprint answer with their grid and ask for the stair', () => {
  const [first, second] = micros
  const stairs = locatorOf([
    ...micros.slice(2),
    { code: first!.code, shape: first!.shape },
    { code: second!.code, shape: first!.shape },
  ])
  const middle = [smallCity.x + smallCity.side / 2, smallCity.y + smallCity.side / 2] as const
  expect(stairs.find(...middle)).toEqual({
    code: parsePlaceCode(shortCode(first!.code).slice(0, 15)),
    among: [first!.code, second!.code],
  })
})

test('a grid with a border of its own answers where its micro-grids are lists', () => {
  const grid = parsePlaceCode('330402001001001')!
  const alone = locatorOf([{ code: grid, shape: outline }])
  expect(alone.find(smallCity.x + 50_000, smallCity.y + 50_000)).toEqual({ code: grid, among: [] })
})

test('two halves of a rectangle are two footprints, though box and area are the same', () => {
  const halves = locatorOf([
    { code: parsePlaceCode('330402001001001001')!, shape: [Int32Array.of(0, 0, 100, 0, 100, 100)] },
    { code: parsePlaceCode('330402001001001002')!, shape: [Int32Array.of(0, 0, 100, 100, 0, 100)] },
  ])
  expect(halves.footprints).toBe(2)
})
