import { expect, test } from 'vitest'
import { parsePlaceCode } from '../../contract/codes.ts'
import { area2 } from '../ring.ts'
import type { Draft } from './draft.ts'
import { snapped } from './snap.ts'

const code = (n: number) => parsePlaceCode(`99010100100100100${n}`)!
const draft = (n: number, ...points: [number, number][]): Draft => ({
  row: n,
  code: code(n),
  name: `${n}`,
  aliases: [],
  members: [],
  shape: [Int32Array.from(points.flat())],
})
const square = (n: number, x: number, jitter = 0): Draft =>
  draft(n, [x + jitter, jitter], [x + 1000, -jitter], [x + 1000 + jitter, 1000], [x, 1000 + jitter])
const pointsOf = (one: Draft | undefined) => [...(one?.shape?.[0] ?? [])]

test('corners within five centimetres become one, and the number of those that moved is told', () => {
  const { drafts, moved } = snapped([square(1, 0), square(2, 1000, 3)], [])
  expect(moved).toBe(2)
  expect(pointsOf(drafts[1])).toEqual([1000, 0, 2000, -3, 2003, 1000, 1000, 1000])
  expect(pointsOf(drafts[0])).toEqual(pointsOf(square(1, 0)))
})

test('what is in force stays where it is; only what the file draws anew moves', () => {
  const standing = [{ code: code(9), shape: square(9, -1002).shape! }]
  const { drafts, moved } = snapped([square(1, 0)], standing)
  expect(moved).toBe(2)
  expect(pointsOf(drafts[0])).toEqual([-2, 0, 1000, 0, 1000, 1000, -2, 1000])
  expect(snapped([square(1, 0)], [{ code: code(1), shape: square(1, 3).shape! }]).moved).toBe(0)
})

test('corners farther apart than that are left, and a chain of near ones does not creep', () => {
  expect(snapped([square(1, 0), square(2, 1006)], []).moved).toBe(0)
  const chain = draft(1, [0, 0], [4, 0], [8, 0], [1000, 0], [1000, 1000])
  expect(pointsOf(snapped([chain], []).drafts[0])).toEqual([0, 0, 8, 0, 1000, 0, 1000, 1000])
})

test('a file that agrees with itself is not touched', () => {
  const { drafts, moved } = snapped([square(1, 0), square(2, 1000)], [])
  expect(moved).toBe(0)
  expect(drafts.map((one) => area2(one.shape![0]!))).toEqual([2_000_000, 2_000_000])
})
