import { expect, test } from 'vitest'
import { idOf, toCounty } from '@lianxin/platform/ids'
import type { PlaceId, Succession } from '../../contract/place.ts'
import { followSuccessors } from './follow.ts'

const place = (n: number): PlaceId => idOf(toCounty(990_101), 2, n)
const link = (from: number, to: number, main = true): Succession => ({
  oldId: place(from),
  newId: place(to),
  onDate: '2030-01-01',
  kind: 'split',
  main,
})
const lineOf = (...links: Succession[]) => Map.groupBy(links, ({ oldId }) => oldId)
const ended =
  (...gone: number[]) =>
  (id: PlaceId) =>
    !gone.map(place).includes(id)

test('a place in force answers for itself', () => {
  expect(followSuccessors(place(1), lineOf(), () => true)).toBe(place(1))
})

test('after a split and a merge the case is where its main heir is', () => {
  const line = lineOf(link(1, 2, false), link(1, 3), link(3, 4), link(2, 4))
  expect(followSuccessors(place(1), line, ended(1, 2, 3))).toBe(place(4))
})

test('with a point the heir that holds it answers, main or not', () => {
  const line = lineOf(link(1, 2, false), link(1, 3))
  expect(followSuccessors(place(1), line, ended(1))).toBe(place(3))
  expect(followSuccessors(place(1), line, ended(1), (id) => id === place(2))).toBe(place(2))
})

test('a line that breaks off or runs in a circle ends without an answer', () => {
  expect(followSuccessors(place(1), lineOf(), ended(1))).toBeUndefined()
  expect(followSuccessors(place(1), lineOf(link(1, 2), link(2, 1)), ended(1, 2))).toBeUndefined()
})
