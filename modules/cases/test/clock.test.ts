import { afterAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Sealed } from '@lianxin/platform/crypto'
import { raw } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import { everywhere, followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { opened } from '@lianxin/platform/testing'
import type { CaseView } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import { tellPeople } from '../server/followers/tell-people.ts'
import { ringDuty } from '../server/jobs/ring-duty.ts'
import { takeTurns } from '../server/jobs/take-turns.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeEach(async () => {
  await town?.close()
  town = await casesUnderTest()
})
afterAll(() => town.close())

const show = async (id: CaseId) => (await town.send<CaseView>(people.countyDispatcher, 'GET', `/api/cases/${id}`)).body
const turn = () => takeTurns(town.cases, town.clock.now())
/** What is in the outbox, once everything told was spread. */
const messages = async () => {
  await town.spread()
  const [rows] = await town.db.db.read(
    everywhere,
    raw<{ county: number; recipient: Sealed; body: string; key: string }>(
      sql`select county, recipient, body, key from platform.message order by key collate "C"`,
    ),
  )
  return rows.map(opened)
}

test('what nobody signs for in four working hours is with the unit all the same', async () => {
  const id = await bringTo(town, 'dispatched')
  expect(await turn()).toBe(0)
  town.clock.advance({ hours: 6 })
  const twice = await Promise.all([turn(), turn()])
  expect(twice[0] + twice[1]).toBeGreaterThan(0)
  expect(await show(id)).toMatchObject({ status: 'in_progress', version: 2 })
})

test('no answer in seven days is closed as unrated and never as satisfied', async () => {
  const id = await bringTo(town, 'feedback')
  town.clock.advance({ hours: 24 * 6 })
  expect(await turn()).toBe(0)
  town.clock.advance({ hours: 24 * 3 })
  await turn()
  const closed = await show(id)
  expect([closed.status, closed.rating]).toEqual(['closed', null])
  expect(closed.steps.at(-1)?.text).toContain('不算满意')
})

test('rated well a case closes by itself; rated badly it waits for a person', async () => {
  const [good, bad] = [await bringTo(town, 'feedback'), await bringTo(town, 'rated')]
  await town.send(people.reporter, 'POST', actPath(good, 'rate'), { actId: newActId(), ...bodies.rate })
  town.clock.advance({ hours: 24 })
  await turn()
  expect([(await show(good)).status, (await show(bad)).status]).toEqual(['closed', 'rated'])
})

test('an urgent case rings the person on duty until it is taken, and the office above when nobody comes', async () => {
  const { id } = await town.report(people.reporter, { text: '厨房着火了', category: '0101' })
  const ring = () => ringDuty(town.cases, town.clock.now())
  await Promise.all([ring(), ring()])
  expect(await messages()).toHaveLength(1)
  // A new ring takes the place of the one before, so each round is heard as it comes.
  const rung: boolean[][] = []
  for (let round = 0; round < 3; round++) {
    town.clock.advance({ minutes: 6 })
    await ring()
    rung.push((await messages()).map(({ body }) => body.includes(units.townOffice.name)))
  }
  expect(rung).toEqual([[false], [false], [true]])
  await town.send(people.enforcer, 'POST', actPath(id, 'sign_for'), { actId: newActId() })
  town.clock.advance({ minutes: 6 })
  expect(await ring()).toBe(0)
})

test('the reporter is told each step once, with the code in the first message only', async () => {
  const follower = tellPeople(town.cases)
  const county = countyOf(places.micro)
  await openJournal(town.db.db, [county], [follower])
  const receipt = await town.report(people.reporter, { phone: '19000000055' })
  await town.send(people.enforcer, 'POST', actPath(receipt.id, 'sign_for'), { actId: newActId() })
  await town.send(people.enforcer, 'POST', actPath(receipt.id, 'progress'), { actId: newActId(), ...bodies.progress })
  await sequenceCounty(town.db.db, county)
  await followOnce(town.db.db, follower, county)
  await followOnce(town.db.db, follower, county)
  const told = await messages()
  expect(told.map(({ recipient }) => recipient)).toEqual(['19000000055', '19000000055'])
  expect(told.map(({ body }) => body.includes(receipt.code))).toEqual([true, false])
})

test('what is two days old is no news: it stands on the page and is not sent', async () => {
  const follower = tellPeople(town.cases)
  const county = countyOf(places.micro)
  await openJournal(town.db.db, [county], [follower])
  await town.report(people.reporter, { phone: '19000000056' })
  town.clock.advance({ hours: 49 })
  await sequenceCounty(town.db.db, county)
  await followOnce(town.db.db, follower, county)
  expect(await messages()).toEqual([])
})
