import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlaceCode } from '../../contract/codes.ts'
import { smallCity, squareMicros, squareOutline } from '../../testing/square-city.ts'
import type { Border } from '../locate/footprints.ts'
import { distance2ToSegment } from '../lattice.ts'
import { area2 } from '../ring.ts'
import { checkBorders } from './check-borders.ts'
import { crossingsOf } from './crossings.ts'
import { upperBorders } from './upper-borders.ts'

const city = squareMicros()
const outline: Border = { code: parsePlaceCode('9901')!, shape: [squareOutline()] }
const kinds = (borders: readonly Border[], outlines = [outline]) =>
  checkBorders(borders, outlines).map(({ kind }) => kind)
/** The city with the nth micro-grid's ring changed, number by number. */
const redrawn = (n: number, change: (value: number, i: number) => number): Border[] =>
  city.map((one, k) => (k === n ? { ...one, shape: one.shape.map((ring) => ring.map(change)) } : one))

/** Whether a moved corner leaves the line it stood on: moved along a straight border it changes nothing. */
function movesOff(n: number, i: number, by: number): boolean {
  const [ring] = city[n]!.shape
  const k = i - (i % 2)
  const [x, y] = [ring![k]! + (i % 2 === 0 ? by : 0), ring![k + 1]! + (i % 2 === 1 ? by : 0)]
  return [-2, 0].every((from) => {
    const a = (k + from + 16) % 16
    const b = (a + 2) % 16
    return distance2ToSegment(x, y, ring![a]!, ring![a + 1]!, ring![b]!, ring![b + 1]!) > 50 ** 2
  })
}

describe('no false alarm', () => {
  test('on borders that are shared', () => {
    expect(kinds(city)).toEqual([])
    expect(kinds(city, [])).toEqual([])
  })

  test('on borders drawn apart by up to 5 cm, whichever way', () => {
    // Two units either way on either side: at most 5.7 units apart, which is 5 cm of longitude at 50° north.
    const jitter = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 64, maxLength: 64 })
    fc.assert(
      fc.property(jitter, (moves) => {
        let k = 0
        const moved = city.map((one) => ({
          ...one,
          shape: one.shape.map((ring) => ring.map((value) => value + moves[k++ % 64]!)),
        }))
        expect(kinds(moved)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test('on a file rounded to six digits under a parent that is not', () => {
    const rounded = city.map((one) => ({
      ...one,
      shape: one.shape.map((ring) => ring.map((value) => Math.round(value / 10) * 10)),
    }))
    expect(kinds(rounded)).toEqual([])
  })

  test('on more points along a border than the neighbour has', () => {
    const split = city.map((one, n) => {
      if (n % 7 !== 3) return one
      const [ring] = one.shape
      const points = [...ring!]
      const extra = [Math.round((points[0]! + points[2]!) / 2), Math.round((points[1]! + points[3]!) / 2)]
      return { ...one, shape: [Int32Array.from([...points.slice(0, 2), ...extra, ...points.slice(2)])] }
    })
    expect(kinds(split)).toEqual([])
  })

  test('on stairs that share one footprint', () => {
    const first = city[0]!
    const stair = { code: parsePlaceCode(`${first.code.slice(0, 15)}009`)!, shape: first.shape }
    expect(kinds([...city, stair])).toEqual([])
  })
})

describe('every fault is found and named', () => {
  test('a place left out is a gap between its neighbours', () => {
    const faults = checkBorders(
      city.filter((_, n) => n !== 50),
      [outline],
    )
    expect(faults.map(({ kind }) => kind)).toEqual(['gap'])
    expect(faults[0]!.units.length).toBeGreaterThan(1)
  })

  test('a corner moved by any few metres in one place only is one fault that names it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: city.length - 1 }),
        fc.integer({ min: 0, max: 15 }),
        fc.constantFrom(-3000, -300, 300, 3000),
        (n, i, by) => {
          fc.pre(movesOff(n, i, by))
          const faults = checkBorders(
            redrawn(n, (value, k) => (k === i ? value + by : value)),
            [outline],
          )
          expect(faults).toHaveLength(1)
          expect(faults[0]!.units).toContain(city[n]!.code)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a place drawn twice under two codes is an overlap that names both', () => {
    const [first, second] = [city[40]!, city[140]!]
    const faults = checkBorders(
      [...city.filter((one) => one !== second), { code: second.code, shape: first.shape }],
      [outline],
    )
    const overlap = faults.find(({ kind }) => kind === 'overlap')
    expect(overlap?.units).toEqual([first.code, second.code].toSorted())
  })

  test('a place that reaches beyond its parent is outside', () => {
    const west = city.findIndex(({ shape }) => shape[0]![0]! < smallCity.x + smallCity.side / 4)
    const reach = redrawn(west, (value, i) => (i === 14 ? value - 4000 : value))
    expect(kinds(reach)).toEqual(['outside'])
  })

  test('a village redrawn on its own is one line, not one for each of its borders', () => {
    const village = '990101001001'
    const apart = city.map((one) =>
      one.code.startsWith(village)
        ? {
            ...one,
            shape: one.shape.map((ring) =>
              ring.map((value, i) => value + ((i * 37 + Number(one.code.slice(-3)) * 11) % 61) - 30),
            ),
          }
        : one,
    )
    const faults = checkBorders(apart, [outline])
    expect(faults.filter(({ kind }) => kind === 'not_shared').map(({ within }) => within)).toEqual([
      parsePlaceCode(village),
    ])
    expect(faults.length).toBeLessThan(10)
  })
})

test('a border that crosses another alike on both sides is seen only by the crossing test', () => {
  const ring = (...points: number[]) => Int32Array.from(points)
  const code = (n: number) => parsePlaceCode(`99010100100100100${n}`)!
  // Two places whose shared border is a bow: each edge has its reverse, and yet two edges cross.
  const left: Border = { code: code(1), shape: [ring(0, 0, 500, 0, 600, 800, 400, 800, 600, 400, 500, 1200, 0, 1200)] }
  const right: Border = {
    code: code(2),
    shape: [ring(500, 0, 1000, 0, 1000, 1200, 500, 1200, 600, 400, 400, 800, 600, 800)],
  }
  expect(checkBorders([left, right])).toEqual([])
  expect(crossingsOf([left.shape, right.shape]).length).toBeGreaterThan(0)
  expect(crossingsOf(city.map(({ shape }) => shape))).toEqual([])
})

test('upper borders are put together from micro-grids without losing a unit of area', () => {
  const sum = (borders: readonly Border[]) =>
    borders.reduce((total, { shape }) => total + shape.reduce((part, one) => part + area2(one), 0), 0)
  for (const [level, count] of [
    ['county', 2],
    ['township', 4],
    ['village', 8],
    ['grid', 32],
  ] as const) {
    const upper = upperBorders(city, level)
    expect(upper).toHaveLength(count)
    expect(sum(upper)).toBe(sum(city))
    expect(kinds(upper)).toEqual([])
  }
})
