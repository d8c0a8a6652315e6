import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { visitor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { countyOf, idOf } from '@lianxin/platform/ids'
import { countyScope, entryHash, historyOf } from '@lianxin/platform/journal'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseView, MyCase } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { casesUnderTest, newActId, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bodyFor, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string; field?: string }>(by, 'POST', actPath(id, act), {
    actId: newActId(),
    ...bodies[act],
    ...over,
  })
/** The same at the desk, whose door is not the reporter's. */
const atDesk = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply>(by, 'POST', `/api/cases/${id}/${act.replaceAll('_', '-')}`, {
    actId: newActId(),
    ...bodies[act],
    ...over,
  })
const show = (by: By, id: CaseId) => town.send<CaseView>(by, 'GET', `/api/cases/${id}`)

test('an act sent twice is done once and answered the same, also by a form that knew the old version', async () => {
  const id = await bringTo(town, 'dispatched')
  const same = { actId: newActId(), version: 1 }
  const answers = await Promise.all([1, 2, 3].map(() => send(id, 'sign_for', people.enforcer, same)))
  expect(answers.map(({ body }) => body)).toEqual([1, 2, 3].map(() => answers[0]?.body))
  expect((await show(people.townDispatcher, id)).body.version).toBe(2)
})

test('an act id used on another case is told apart from a repeat', async () => {
  const [one, other] = [await bringTo(town, 'dispatched'), await bringTo(town, 'dispatched')]
  const same = { actId: newActId() }
  await send(one, 'sign_for', people.enforcer, same)
  expect((await send(other, 'sign_for', people.enforcer, same)).body.code).toBe('act_id_used')
})

test('whoever looked at an older version is told, and nothing is done', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'progress', people.enforcer)
  expect((await send(id, 'handle', people.enforcer, { version: 2 })).body.code).toBe('case_changed')
})

test('words with NUL and marks that nobody sees are kept without them; only such marks are no words', async () => {
  const id = await bringTo(town, 'in_progress')
  expect((await send(id, 'progress', people.enforcer, { note: '已\u0000到\u202e场' })).status).toBe(200)
  const { steps } = (await show(people.enforcer, id)).body
  expect(steps.at(-1)?.words).toBe('已到场')
  expect((await send(id, 'progress', people.enforcer, { note: '\u0000\u0001\u0002' })).status).toBe(422)
})

test('a case out of sight and a case that is none are answered alike', async () => {
  const id = await bringTo(town, 'dispatched')
  const none = idOf(countyOf(id), 0, 9_999_999) as CaseId
  const seen = await show(people.otherTown, id)
  const missing = await show(people.otherTown, none)
  expect([seen.status, seen.body]).toEqual([missing.status, missing.body])
  const acts = await Promise.all([id, none].map((one) => send(one, 'dispatch', people.otherTown)))
  expect(acts[0]).toEqual(acts[1])
})

test('a case is returned once: after the ruling there is no second time', async () => {
  const id = await bringTo(town, 'return_requested')
  await send(id, 'overrule_return', people.countyDispatcher)
  expect((await send(id, 'return', people.enforcer)).body.code).toBe('returned_once')
})

test('a return that is upheld goes to another unit with the time it took given back', async () => {
  const id = await bringTo(town, 'return_requested')
  const before = (await show(people.countyDispatcher, id)).body.handleBy
  town.clock.advance({ hours: 1 })
  await send(id, 'uphold_return', people.countyDispatcher)
  const { body } = await show(people.countyDispatcher, id)
  expect(body.unit?.name).toBe(units.housing.name)
  expect(Date.parse(body.handleBy!) - Date.parse(before!)).toBe(3_600_000)
})

test('nobody checks their own work, nor their unit’s', async () => {
  const id = await bringTo(town, 'handled')
  const colleague = staff('clerk', people.enforcer.post.place, units.enforcement)
  expect((await send(id, 'pass', colleague)).body.code).toBe('own_handling')
})

test('only the reporter rates, once for each handling', async () => {
  const id = await bringTo(town, 'feedback')
  expect((await send(id, 'rate', people.stranger)).status).toBe(404)
  expect((await send(id, 'rate', visitor)).status).toBe(404)
  expect((await send(id, 'rate', people.townDispatcher)).status).toBe(404)
  expect((await send(id, 'rate', people.reporter)).status).toBe(200)
  expect((await send(id, 'rate', people.reporter)).body.code).toBe('rated_once')
})

test('a second rework is for the level above', async () => {
  const id = await bringTo(town, 'handled')
  await send(id, 'rework', people.townDispatcher)
  await send(id, 'handle', people.enforcer)
  expect((await send(id, 'rework', people.townDispatcher)).body.code).toBe('act_not_possible')
  expect((await send(id, 'rework_up', people.townDispatcher)).body.status).toBe('accepted')
  expect((await show(people.countyDispatcher, id)).body.level).toBe('county')
})

test('a case may be reopened for thirty days', async () => {
  const [soon, late] = [await bringTo(town, 'closed'), await bringTo(town, 'closed')]
  expect((await send(soon, 'reopen', people.reporter)).body.status).toBe('accepted')
  const now = town.clock.now().toString()
  town.clock.advance({ hours: 24 * 31 })
  const answer = await send(late, 'reopen', people.reporter)
  town.clock.set(now)
  expect(answer.body.code).toBe('reopen_too_late')
})

test('who handles a confidential report does not learn who made it', async () => {
  const { id } = await town.report(people.reporter, { confidential: true, name: '张三丰', phone: '19000000031' })
  expect((await show(people.enforcer, id)).body.reporter).toBeNull()
  expect((await show(people.countyDispatcher, id)).body.reporter).toEqual({ name: '张**', phone: '190****0031' })
})

test('the desk shows exactly the acts that work now, and each of them works', async () => {
  for (const status of ['submitted', 'dispatched', 'in_progress', 'handled', 'rated'] as const)
    for (const by of [people.townDispatcher, people.countyDispatcher, people.enforcer, people.gridWorker]) {
      // What a unit has nothing to do with is not there for it.
      const shown = await show(by, await bringTo(town, status))
      const acts = shown.status === 200 ? shown.body.acts : []
      for (const act of acts)
        expect([act, (await atDesk(await bringTo(town, status), act, by, await bodyFor(town, act))).status]).toEqual([
          act,
          200,
        ])
    }
})

test('the reporter reads every step, by units and not by names', async () => {
  const id = await bringTo(town, 'closed')
  const { body } = await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${id}`)
  expect(body.steps.map(({ act }) => act)).toEqual(['report', 'sign_for', 'handle', 'pass', 'rate', 'close'])
  expect(JSON.stringify(body)).not.toContain(people.enforcer.name)
})

test('the history of a case is one unbroken chain that ends at its head', async () => {
  const id = await bringTo(town, 'closed')
  const county = countyOf(id)
  const [rows] = await town.db.db.read(countyScope(county), historyOf(county, id))
  let prev: Buffer | null = null
  for (const row of rows) {
    const whole = { ...row, county, act_id: '', place: '', prev }
    // The two fields a reader of history is not given are looked up for the check.
    const [[full]] = await town.db.db.read(countyScope(county), fullEntry(county, id, row.version))
    expect(entryHash({ ...whole, act_id: full!.act_id, place: full!.place })).toEqual(row.hash)
    prev = row.hash
  }
})

function fullEntry(county: number, object: string, version: number) {
  return raw<{ act_id: string; place: string }>(
    sql`select act_id, place from journal.entry where county = ${county} and object = ${object} and version = ${version}`,
  )
}

test('a unit that handled a case never reads its rating, also after another has done it again', async () => {
  const id = await bringTo(town, 'handled')
  await send(id, 'rework', people.townDispatcher)
  await send(id, 'handle', people.enforcer)
  await send(id, 'pass', people.townDispatcher)
  await send(id, 'rate', people.reporter, { solved: 'no', score: 1, words: '还是臭得很' })
  await send(id, 'rework_up', people.townDispatcher)
  expect((await send(id, 'dispatch', people.countyDispatcher, { unit: units.housing.id })).status).toBe(200)
  await send(id, 'sign_for', people.housing)
  await send(id, 'handle', people.housing)
  const seenBy = async (by: By) => JSON.stringify((await show(by, id)).body.steps)
  // Calls back for the county, and sits in the station that handled it first.
  expect(await seenBy(staff('callbackAuditor', places.county, units.enforcement))).not.toContain('还是臭得很')
  expect(await seenBy(staff('callbackAuditor', places.county, units.housing))).not.toContain('还是臭得很')
  expect(await seenBy(people.auditor)).toContain('还是臭得很')
})
