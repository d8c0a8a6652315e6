import { afterAll, beforeEach, expect, test } from 'vitest'
import { countyOf } from '@lianxin/platform/ids'
import { countyScope, historyOf } from '@lianxin/platform/journal'
import type { ActReply } from '../contract/act-bodies.ts'
import type { MyCase } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { paths as casesPaths } from '../contract/paths.ts'
import { archiveEnded } from '../server/jobs/archive-ended.ts'
import { followWhole } from '../server/jobs/follow-whole.ts'
import { noteOverdue } from '../server/jobs/note-overdue.ts'
import { pressLate } from '../server/jobs/press-late.ts'
import { takeTurns } from '../server/jobs/take-turns.ts'
import { findCase, q } from '../server/store.ts'
import { casesUnderTest, newActId, people, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeEach(async () => {
  await town?.close()
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const rowOf = async (id: CaseId) => (await town.db.db.read(countyScope(countyOf(id)), findCase(id)))[0][0]!
const actsOf = async (id: CaseId) => {
  const [rows] = await town.db.db.read(countyScope(countyOf(id)), historyOf(countyOf(id), id))
  return rows.map(({ act }) => act.slice('cases.'.length))
}
const findParts = (whole: CaseId) =>
  q.selectFrom('cases.case').selectAll().where('county', '=', countyOf(whole)).where('whole', '=', whole)
const mine = async (by: By, id: CaseId) => (await town.send<MyCase>(by, 'GET', `/api/my/cases/${id}`)).body

test('a broken promise is written down once, whoever looks and however often the clock jumps', async () => {
  const id = await bringTo(town, 'in_progress')
  town.clock.advance({ hours: 24 * 3 })
  await Promise.all([1, 2, 3].map(() => noteOverdue(town.cases, town.clock.now())))
  town.clock.advance({ hours: 24 * 40 })
  await noteOverdue(town.cases, town.clock.now())
  expect((await actsOf(id)).filter((act) => act === 'overdue')).toHaveLength(1)
  expect((await mine(people.reporter, id)).steps.at(-1)?.text).toBe('已超过办理时限')
})

test('a new promise that is broken is written down as well', async () => {
  const id = await bringTo(town, 'handled')
  await send(id, 'rework', people.townDispatcher)
  town.clock.advance({ hours: 24 * 5 })
  await noteOverdue(town.cases, town.clock.now())
  await send(id, 'handle', people.enforcer)
  town.clock.advance({ hours: 24 * 5 })
  await noteOverdue(town.cases, town.clock.now())
  const history = await actsOf(id)
  expect(history.filter((act) => act === 'overdue')).toHaveLength(2)
})

test('of merged cases every reporter gets the answer and rates for herself', async () => {
  const whole = await bringTo(town, 'in_progress')
  const { id: joined } = await town.report(people.stranger)
  const { number } = await mine(people.reporter, whole)
  expect((await send(joined, 'merge', people.townDispatcher, { into: number })).status).toBe(200)
  await send(whole, 'handle', people.enforcer)
  expect(await followWhole(town.cases)).toBe(0)
  await send(whole, 'pass', people.townDispatcher)
  expect(await followWhole(town.cases)).toBe(1)
  const hers = await mine(people.stranger, joined)
  expect([hers.status, hers.result]).toEqual(['feedback', '垃圾已经清运，桶也换了新的。'])
  expect((await send(joined, 'rate', people.stranger, { solved: 'no', score: 1 })).status).toBe(200)
  expect((await rowOf(whole)).status).toBe('feedback')
  expect((await rowOf(joined)).handled_unit).toBe(units.enforcement.id)
})

test('a merge is undone by hand, and by itself when the other case ends without an answer', async () => {
  const [byHand, byItself] = [await bringTo(town, 'merged'), await bringTo(town, 'merged')]
  expect((await send(byHand, 'unmerge', people.townDispatcher)).body.status).toBe('accepted')
  const into = (await rowOf(byItself)).merged_into as CaseId
  await send(into, 'withdraw', people.stranger)
  await followWhole(town.cases)
  expect((await rowOf(byItself)).status).toBe('accepted')
})

test('a case is merged neither into itself, nor into one that is merged, nor into one that ended', async () => {
  const id = await bringTo(town, 'dispatched')
  for (const into of [id, await bringTo(town, 'merged'), await bringTo(town, 'closed')])
    expect((await send(id, 'merge', people.townDispatcher, { into })).body.code).toBe('merge_into_wrong')
})

test('a case is split among as many units as its form names, two to six', async () => {
  const whole = await bringTo(town, 'in_progress')
  const three = [units.enforcement.id, units.housing.id, units.police.id]
  const form = [
    ['act', 'split'],
    ['act_id', newActId()],
    ['why', '路面、空地、停车各归一家'],
    ...three.map((id) => ['units', id]),
  ]
  const answer = await town.app.inject({
    method: 'POST',
    url: casesPaths.desk.show(whole),
    headers: { ...town.as(people.townDispatcher), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
  expect(answer.statusCode).toBeLessThan(400)
  const [parts] = await town.db.db.read(countyScope(countyOf(whole)), findParts(whole))
  expect(parts.map(({ unit }) => unit).sort()).toEqual(three.toSorted())

  const other = await bringTo(town, 'in_progress')
  const one = await send(other, 'split', people.townDispatcher, { units: [units.housing.id] })
  const seven = Array.from({ length: 7 }, (_, i) => `99010103000000090${i}`)
  expect([one.status, (await send(other, 'split', people.townDispatcher, { units: seven })).status]).toEqual([422, 422])
})

test('a split case waits for all its parts, which keep its promise and are not rated', async () => {
  const whole = await bringTo(town, 'split')
  const before = await rowOf(whole)
  const [all] = await town.db.db.read(countyScope(countyOf(whole)), findParts(whole))
  expect(all.map(({ unit }) => unit).sort()).toEqual([units.enforcement.id, units.housing.id].sort())
  for (const part of all) {
    expect([part.handle_by?.toString(), part.asks_rating]).toEqual([before.handle_by?.toString(), false])
    const by = part.unit === units.housing.id ? people.housing : people.enforcer
    expect(await followWhole(town.cases)).toBe(0)
    await send(part.id as CaseId, 'sign_for', by)
    await send(part.id as CaseId, 'handle', by)
    expect((await send(part.id as CaseId, 'pass', people.townDispatcher)).status).toBe(200)
  }
  expect(await followWhole(town.cases)).toBe(1)
  expect((await rowOf(whole)).status).toBe('in_progress')
  expect((await send(whole, 'handle', people.enforcer)).body.status).toBe('handled')
})

test('an answer passes the level that handed it up by itself after four hours, and the reporter sees the whole way', async () => {
  const id = await bringTo(town, 'passing_down')
  expect((await rowOf(id)).back_at).toBe('township')
  await takeTurns(town.cases, town.clock.now())
  expect((await rowOf(id)).status).toBe('passing_down')
  town.clock.advance({ hours: 6 })
  await takeTurns(town.cases, town.clock.now())
  const { status, steps, way } = await mine(people.reporter, id)
  expect([status, way.hops, way.held.map(({ level }) => level)]).toEqual(['feedback', 1, ['county', 'township']])
  expect(steps.map(({ act }) => act)).toEqual([
    'report',
    'hand_up',
    'dispatch',
    'sign_for',
    'handle',
    'pass',
    'let_pass',
  ])
})

test('what ended is archived after thirty days, and then not reopened', async () => {
  const id = await bringTo(town, 'closed')
  expect(await archiveEnded(town.cases, town.clock.now())).toBe(0)
  town.clock.advance({ hours: 24 * 30 })
  expect(await archiveEnded(town.cases, town.clock.now())).toBe(1)
  expect((await send(id, 'reopen', people.reporter)).body.code).toBe('act_not_possible')
})

test('what is late is pressed once, and pressed in vain it goes up the ladder rung by rung', async () => {
  const id = await bringTo(town, 'in_progress')
  town.clock.advance({ hours: 24 * 7 })
  await pressLate(town.cases, town.clock.now())
  await pressLate(town.cases, town.clock.now())
  expect([(await rowOf(id)).supervisions, (await rowOf(id)).ladder]).toEqual([1, 0])
  for (const rung of [1, 2, 3, 3]) {
    town.clock.advance({ hours: 24 * 6 })
    await pressLate(town.cases, town.clock.now())
    expect((await rowOf(id)).ladder).toBe(rung)
  }
})

test('two hundred acts at once on one case make one legal history', async () => {
  const id = await bringTo(town, 'in_progress')
  const tries: [Act, By][] = [
    ['progress', people.enforcer],
    ['add', people.reporter],
    ['handle', people.enforcer],
    ['suspend', people.countyDispatcher],
    ['withdraw', people.reporter],
    ['whistle', people.enforcer],
    ['extend', people.enforcer],
    ['reassign', people.enforcer],
  ]
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => send(id, ...tries[i % tries.length]!)))
  expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true)
  const [rows] = await town.db.db.read(countyScope(countyOf(id)), historyOf(countyOf(id), id))
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, i) => i + 1))
  const done = answers.filter(({ status }) => status === 200)
  expect(rows).toHaveLength(2 + done.length)
  expect(new Set(done.map(({ body }) => body.version)).size).toBe(done.length)
  const last = JSON.parse(rows.at(-1)!.body) as { to: string }
  expect((await rowOf(id)).status).toBe(last.to)
})
