import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast, runAtLeast } from './binomial.ts'
import { checkerGrid, drawSample, errorRate, mayJudge, stratumOf, type Drawable } from './draw.ts'
import { findingsIn, type Watched } from './findings.ts'

describe('chance', () => {
  test.each([
    [2, 2, 0.5, 0.25],
    [1, 3, 0.5, 0.875],
    [8, 10, 0.5, 56 / 1024],
  ])('%i or more of %i at %d is %d', (k, n, p, expected) => expect(atLeast(k, n, p)).toBeCloseTo(expected, 10))

  test.each([
    [2, 2, 0.5, 0.25],
    [2, 3, 0.5, 3 / 8],
    [3, 5, 0.5, 8 / 32],
    [2, 5, 0.5, 19 / 32],
  ])('a run of %i among %i at %d has the chance %d', (k, n, p, expected) =>
    expect(runAtLeast(k, n, p)).toBeCloseTo(expected, 10),
  )
})

const base: Watched = {
  id: '0',
  handler: null,
  unit: 'u',
  score: null,
  ratedAt: null,
  bySelf: true,
  lastContactAt: null,
  handledAt: 1,
  withdrawnAt: null,
}
const HOUR = 3_600_000
/** Ratings of one handler, an hour apart and two hours after the answer. */
const ratings = (handler: string, scores: readonly number[]): Watched[] =>
  scores.map((score, i) => ({
    ...base,
    id: `${handler}${i}`,
    handler,
    score,
    handledAt: i * HOUR + 1,
    ratedAt: i * HOUR + 2 * HOUR,
  }))
const mixed = Array.from({ length: 200 }, (_, i) => [5, 3, 4, 5, 2][i % 5] ?? 3)

describe('what looks unlike chance is found, with its cases', () => {
  test('thirty fives in a row beside colleagues who get two in five', () => {
    const found = findingsIn([...ratings('a', mixed), ...ratings('b', Array(30).fill(5))])
    expect(found.map(({ kind, about }) => `${kind} ${about}`)).toEqual(['five_run b', 'five_share b'])
    expect(found[0]?.cases).toHaveLength(30)
    expect(found[1]?.expected).toBeCloseTo(12, 5)
  })

  test('nine fives are too few to say anything of', () => {
    expect(findingsIn([...ratings('a', mixed), ...ratings('b', Array(9).fill(5))])).toEqual([])
  })

  test('ratings minutes after a handler’s contact', () => {
    const soon = ratings('b', mixed.slice(0, 20)).map((one) => ({ ...one, lastContactAt: (one.ratedAt ?? 0) - 60_000 }))
    expect(findingsIn([...ratings('a', mixed), ...soon]).map(({ kind }) => kind)).toEqual(['soon_rated'])
  })

  test('withdrawals after a contact', () => {
    const called = (handler: string, n: number, back: number): Watched[] =>
      Array.from({ length: n }, (_, i) => ({
        ...base,
        id: `${handler}${i}`,
        handler,
        lastContactAt: 10 * HOUR,
        withdrawnAt: i < back ? 11 * HOUR : null,
      }))
    const found = findingsIn([...called('a', 200, 4), ...called('b', 20, 10)])
    expect(found.map(({ kind, about, seen }) => [kind, about, seen])).toEqual([['withdrawn', 'b', 10]])
  })

  test('ordinary ratings give no finding', () => {
    expect(findingsIn([...ratings('a', mixed), ...ratings('b', mixed.slice(0, 40))])).toEqual([])
  })
})

describe('a draw', () => {
  const closed: Drawable[] = Array.from({ length: 400 }, (_, i) => ({
    id: `${i}`,
    place: `99010100100100100${i % 2}`,
    asksRating: i % 5 !== 0,
    onSpot: i % 7 === 0,
    rated: i % 2 === 0,
  }))

  test('takes the same number of every stratum, and the same cases for the same seed', () => {
    const drawn = drawSample('seed', closed, 10)
    expect(Map.groupBy(drawn, (one) => one.stratum).size).toBe(4)
    expect(drawn).toHaveLength(40)
    expect(drawSample('seed', closed.toReversed(), 10)).toEqual(drawn)
    expect(drawSample('another', closed, 10)).not.toEqual(drawn)
    for (const { id, stratum } of drawn) expect(stratumOf(closed[Number(id)]!)).toBe(stratum)
  })

  test('goes to a grid of another township, and where there is one township to another village', () => {
    const grids = ['990101001001001000', '990101001002001000', '990101002001001000']
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(checkerGrid(seed, { id: '1', place: '990101001001001001' }, grids)).toBe(grids[2])
        expect(checkerGrid(seed, { id: '1', place: '990101001001001001' }, grids.slice(0, 2))).toBe(grids[1])
      }),
    )
    expect(checkerGrid('s', { id: '1', place: '990101001001001001' }, grids.slice(0, 1))).toBeUndefined()
  })

  test('is judged at the grid asked for, and not by the unit that handled it', () => {
    const sample = { checkerPlace: '990101002001001000', unit: 'a' }
    const there = { lo: '990101002001001000', hi: '990101002001002000' }
    expect(mayJudge(sample, there)).toBe(true)
    expect(mayJudge(sample, { ...there, unit: 'a' })).toBe(false)
    expect(mayJudge(sample, { lo: '990101001001001000', hi: '990101001001002000' })).toBe(false)
  })

  test('its error rate leaves out what nobody can tell, and says how many', () => {
    const { rate, unknown } = errorRate(['true', 'true', 'partly', 'not', 'unknown'])
    expect([rate?.good, rate?.of, unknown]).toEqual([2, 4, 1])
  })
})
