import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import type { Queue } from '../contract/queue.ts'
import { viewsFor } from '../server/reads/desk-views.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const list = async (by: Actor, query: string) => (await town.send<Queue>(by, 'GET', `/api/cases?${query}`)).body
const ids = ({ rows }: Queue) => rows.map(({ id }) => id)

test('each state waits at the desk whose turn it is, and at no other', async () => {
  const [submitted, dispatched, returned, handled] = await Promise.all(
    (['submitted', 'dispatched', 'return_requested', 'handled'] as const).map((status) => bringTo(town, status)),
  )
  expect(ids(await list(people.townDispatcher, 'view=office'))).toEqual([submitted])
  expect(ids(await list(people.enforcer, 'view=unit'))).toEqual([dispatched])
  expect(ids(await list(people.countyDispatcher, 'view=office'))).toEqual([returned])
  expect(ids(await list(people.townDispatcher, 'view=check'))).toEqual([handled])
  expect(ids(await list(people.enforcer, 'view=check'))).toEqual([])
  expect(ids(await list(people.otherTown, 'view=open'))).toEqual([])
})

test('a list is paged by what is due first, without a gap and without a double', async () => {
  for (let i = 0; i < 5; i++) await town.report()
  const whole = ids(await list(people.townDispatcher, 'view=open'))
  const paged: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const one: Queue = await list(people.townDispatcher, `view=open&limit=2&after=${encodeURIComponent(after)}`)
    paged.push(...ids(one))
    after = one.next
  }
  expect(paged).toEqual(whole)
})

test('what ended is paged newest first, without a gap and without a double', async () => {
  const ended: string[] = []
  for (let i = 0; i < 5; i++) {
    ended.unshift(await bringTo(town, 'withdrawn'))
    if (i % 2 === 0) town.clock.advance({ minutes: 1 })
  }
  const paged: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const one: Queue = await list(people.cityDispatcher, `view=ended&limit=2&after=${encodeURIComponent(after)}`)
    paged.push(...ids(one))
    after = one.next
  }
  expect(paged).toEqual(ended)
})

test('what is past its limit is counted as late', async () => {
  const now = town.clock.now().toString()
  expect((await list(people.townDispatcher, 'view=late')).counts.late).toBe(0)
  town.clock.advance({ hours: 24 * 30 })
  const late = await list(people.townDispatcher, 'view=late')
  town.clock.set(now)
  expect(late.counts.late).toBe(late.rows.length)
  expect(late.rows.length).toBeGreaterThan(0)
})

test('a place outside one’s own narrows to one’s own, and one within it narrows further', async () => {
  const all = ids(await list(people.townDispatcher, 'view=open'))
  expect(ids(await list(people.townDispatcher, `view=open&place=${places.otherTown}`))).toEqual(all)
  expect(ids(await list(people.townDispatcher, `view=open&place=${places.micro2}`))).toEqual([])
})

test('a page of the list takes one trip', async () => {
  const before = town.db.db.trips()
  await list(people.countyDispatcher, 'view=open')
  expect(town.db.db.trips() - before).toBe(1)
})

const waiting = ['submitted', 'accepted', 'dispatched', 'in_progress', 'co_handling', 'handled', 'feedback'] as const
const away = ['merged', 'suspended', 'withdrawn'] as const
test('each desk counts in a view what the view lists, and a plan that is kept finds what one made for the moment finds', async () => {
  for (const status of [...waiting, ...away]) await bringTo(town, status)
  const offices = [people.cityDispatcher, people.countyDispatcher, people.townDispatcher, people.otherTown]
  const others = [people.enforcer, people.housing, people.water, people.gridWorker, people.clerk, people.auditor]
  let counted = 0
  for (const desk of [...offices, ...others])
    for (const view of viewsFor(desk)) {
      const [kept, made] = [await list(desk, `view=${view}`), await list(desk, `view=${view}&limit=100`)]
      expect(ids(kept), view).toEqual(ids(made).slice(0, 50))
      if (view !== 'ended') expect(kept.counts[view], `${view} of ${desk.post.role}`).toBe(made.rows.length)
      counted += kept.counts[view]
    }
  expect(counted).toBeGreaterThan(waiting.length * 3)
})
