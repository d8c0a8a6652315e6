import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import { toCounty } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { keepSearch } from '../server/search/keep-search.ts'
import { casesUnderTest, people, places, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
const counties = [toCounty(990_101), toCounty(990_102)]
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

/** Lets the follower read on, as the worker does. */
async function index(): Promise<void> {
  const { db } = town.db
  const follower = keepSearch(town.cases)
  await openJournal(db, counties, [follower])
  for (const county of counties) {
    while ((await sequenceCounty(db, county)) > 0);
    while ((await followOnce(db, follower, county)) > 0);
  }
}

const found = async (who: Actor, query: string): Promise<string[]> => {
  const { body } = await town.app.inject({
    url: `/console/cases?${query}`,
    headers: { ...town.as(who), accept: 'text/html' },
  })
  return [...body.matchAll(/data-row="(\d+)"/g)].map(([, id]) => id!)
}
const q = (words: string) => `q=${encodeURIComponent(words)}`

test('words find a case wherever it stands in the text, newest first, for whoever may see its place', async () => {
  const first = await town.report(people.reporter, { text: '三单元空调外机噪声很大，晚上睡不着。' })
  town.clock.advance({ hours: 24 * 20 })
  const second = await town.report(people.reporter, { text: '楼上空调外机滴水，没人管。' })
  const far = await town.report(people.reporter, { text: '空调外机太吵', place: { code: places.otherMicro } })
  await index()
  for (const who of [people.townDispatcher, people.countyDispatcher, people.clerk, people.gridWorker])
    expect(await found(who, q('外机'))).toEqual([second.id, first.id])
  expect(await found(people.cityDispatcher, q('外机'))).toEqual(
    [second.id, far.id, first.id].toSorted((a, b) => (a === first.id ? 1 : b === first.id ? -1 : 0)),
  )
  expect(await found(people.otherTown, q('外机'))).toEqual([far.id])
  expect(await found(people.townDispatcher, q('空调噪声'))).toEqual([first.id])
  expect(await found(people.townDispatcher, q('没人管'))).toEqual([second.id])
  expect(await found(people.townDispatcher, `${q('外机')}&from=2026-03-10`)).toEqual([second.id])
  expect(await found(people.townDispatcher, q('自来水'))).toEqual([])
  expect(await found(people.townDispatcher, q('！？'))).toEqual([])
})

test('a number finds its case in whatever state, and a phone finds nobody', async () => {
  const { id, number } = await town.report(people.reporter, { text: '门口有坑', phone: '19000000033' })
  await index()
  expect(await found(people.townDispatcher, `view=unit&${q(number)}`)).toEqual([id])
  expect(await found(people.otherTown, q(number))).toEqual([])
  expect(await found(people.townDispatcher, q('19000000033'))).toEqual([])
})

test('a county searches three years at once and says so; what is older it asks for', async () => {
  const old = await town.report(people.reporter, { text: '老城墙根渗水' })
  const now = town.clock.now()
  town.clock.advance({ hours: 24 * 365 * 5 })
  await index()
  expect(await found(people.countyDispatcher, q('老城墙'))).toEqual([])
  expect(await found(people.countyDispatcher, `${q('老城墙')}&older=1`)).toEqual([old.id])
  expect(await found(people.townDispatcher, q('老城墙'))).toEqual([old.id])
  const said = async (who: Actor) =>
    (await town.app.inject({ url: `/console/cases?${q('老城墙')}`, headers: { ...town.as(who), accept: 'text/html' } }))
      .body
  expect([
    (await said(people.countyDispatcher)).includes('近三年'),
    (await said(people.townDispatcher)).includes('近三年'),
  ]).toEqual([true, false])
  town.clock.set(now.toString())
})

test('of a unit’s search only its own cases come back', async () => {
  const { id } = await town.report(people.reporter, { text: '河道漂浮垃圾，有异味' })
  await index()
  expect(await found(people.enforcer, q('漂浮'))).toEqual([id])
  expect(await found(people.housing, q('漂浮'))).toEqual([])
})

/** Changes cases as no act would, below the lock. */
async function set(what: string, ids: readonly string[]): Promise<void> {
  const owner = await town.db.owner()
  try {
    await owner.query('alter table cases.case no force row level security')
    await owner.query(`update cases.case set ${what} where id = any($1::int8[])`, [ids])
  } finally {
    await owner.query('alter table cases.case force row level security')
    await owner.end()
  }
}

test('a unit finds what it has, what it handled before and what it was called to, and a colleague’s unit does not', async () => {
  const { id } = await town.report(people.reporter, { text: '井盖松动，车过就响' })
  await index()
  const seen = async () => [await found(people.enforcer, q('井盖')), await found(people.housing, q('井盖'))]
  expect(await seen()).toEqual([[id], []])
  await set(`unit = ${units.housing.id}, handled_unit = ${units.enforcement.id}`, [id])
  expect(await seen()).toEqual([[id], [id]])
  await set(`handled_unit = null`, [id])
  expect(await seen()).toEqual([[], [id]])
  await set(`assists = '[{"unit": "${units.enforcement.id}"}]'`, [id])
  expect(await seen()).toEqual([[id], [id]])
})

test('a page of what was found comes full, though more of the newest are hidden from the reader than it holds', async () => {
  const ids: string[] = []
  for (let i = 0; i < 26; i++) {
    ids.unshift((await town.report(people.reporter, { text: `消防栓漏水，第${i}处` })).id)
    town.clock.advance({ minutes: 1 })
  }
  await index()
  await set('sealed = true', ids.slice(0, 24))
  const page = `${q('消防栓')}&limit=2`
  expect(await found(people.countyDispatcher, page)).toEqual(ids.slice(0, 2))
  expect(await found(people.townDispatcher, page)).toEqual(ids.slice(24))
})
