import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import type { Heaps } from '../contract/heaps.ts'
import { casesUnderTest, people, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const ask = (by: Actor, window: Record<string, number>) =>
  town.send<Heaps>(
    by,
    'GET',
    `/api/cases/heaps?${new URLSearchParams(Object.entries(window).map(([name, at]) => [name, String(at)]))}`,
  )

/** Over the whole county, over some villages, over some streets; all hold the point reported below. */
const around = (across: number) => ({
  west: 120.75 - across / 2,
  east: 120.75 + across / 2,
  south: 30.75 - across / 2,
  north: 30.75 + across / 2,
})

test('what is open lies on the map in heaps, finer the nearer one comes, and each leads to its list', async () => {
  for (let i = 0; i < 3; i++) await town.report(people.reporter, { place: { lon: 120.75, lat: 30.75 } })
  const from = async (across: number) => (await ask(people.countyDispatcher, around(across))).body.heaps
  const [far, near, nearest] = [await from(0.9), await from(0.15), await from(0.02)]
  for (const heaps of [far, near, nearest]) expect(heaps).toMatchObject([{ n: 3, late: 0, lon: 120.75, lat: 30.75 }])
  // County by villages, then by grids, then by micro-grids: codes with fewer zeros at their end.
  const zeros = [far, near, nearest].map(([heap]) => /0*$/.exec(heap?.place ?? '')?.[0].length)
  expect(zeros).toEqual(zeros.toSorted((a, b) => (b ?? 0) - (a ?? 0)))
  expect(new Set(zeros).size).toBe(3)
  expect(nearest[0]?.href).toContain(`place=${nearest[0]?.place ?? ''}`)
})

test('a window elsewhere is empty, and so is this one for whoever serves elsewhere', async () => {
  const elsewhere = { west: 121.5, east: 121.6, south: 30.7, north: 30.8 }
  expect((await ask(people.countyDispatcher, elsewhere)).body.heaps).toEqual([])
  expect((await ask(people.otherTown, around(0.9))).body.heaps).toEqual([])
})

test('a window that is no window is refused with what is wrong with it', async () => {
  const answer = await ask(people.countyDispatcher, { west: 121, east: 120, south: 30, north: 31 })
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'east' }] } })
  expect((await ask(people.countyDispatcher, { west: 400, east: 401, south: 30, north: 31 })).status).toBe(422)
})
