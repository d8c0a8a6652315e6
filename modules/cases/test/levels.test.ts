import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseView, MyCase } from '../contract/case-view.ts'
import type { Queue } from '../contract/queue.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { casesUnderTest, newActId, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const show = async (by: By, id: CaseId) => (await town.send<CaseView>(by, 'GET', `/api/cases/${id}`)).body
const mine = async (id: CaseId) => (await town.send<MyCase>(people.reporter, 'GET', `/api/my/cases/${id}`)).body

test('handed up level by level the clock does not restart, and each office finds it on its desk', async () => {
  const id = await bringTo(town, 'in_progress')
  const before = await mine(id)
  town.clock.advance({ hours: 1 })
  expect((await send(id, 'hand_up', people.enforcer)).body.status).toBe('accepted')
  const desk = await town.send<Queue>(people.countyDispatcher, 'GET', '/api/cases?view=office')
  expect(desk.body.rows.map((row) => row.id)).toContain(id)
  expect((await send(id, 'hand_up', people.countyDispatcher)).status).toBe(200)
  expect((await send(id, 'hand_up', people.cityDispatcher)).body.code).toBe('act_not_possible')
  const after = await show(people.cityDispatcher, id)
  expect([after.level, after.handleBy]).toEqual(['city', before.handleBy])
})

test('a level hands down only what the authority list and the remit list hold, and only below itself', async () => {
  const id = await bringTo(town, 'dispatched')
  await send(id, 'hand_up', people.enforcer)
  const down = (level: string) => send(id, 'hand_down', people.countyDispatcher, { level })
  expect((await down('county')).body.code).toBe('level_wrong')
  expect((await down('township')).status).toBe(200)
  expect((await show(people.townDispatcher, id)).level).toBe('township')
  const allowed = town.cases.services.authority().settles('0101', 'village')
  const answer = await send(id, 'hand_down', people.townDispatcher, { level: 'village' })
  expect(allowed ? answer.status : answer.body.code).toBe(allowed ? 200 : 'outside_authority')
})

test('of what was handed up twice the answer passes both levels, each may object once, and then it is the reporter’s', async () => {
  const { id } = await town.report(people.reporter, { category: undefined })
  // A village's case: the clerk accepts it for the village's own committee, which hands it up; so does the township.
  await send(id, 'accept', people.townDispatcher, { category: '0501', unit: units.committee.id })
  expect((await send(id, 'hand_up', people.clerk)).status).toBe(200)
  const level = (await show(people.townDispatcher, id)).level
  expect(level).toBe('county')
  await send(id, 'dispatch', people.countyDispatcher, { unit: units.housing.id })
  await send(id, 'sign_for', people.housing)
  await send(id, 'handle', people.housing)
  expect((await send(id, 'pass', people.countyDispatcher)).body.status).toBe('passing_down')
  expect((await send(id, 'object', people.countyDispatcher)).body.code).toBe('act_not_yours')
  expect((await send(id, 'object', people.townDispatcher)).body.status).toBe('handled')
  expect((await send(id, 'pass', people.countyDispatcher)).body.status).toBe('passing_down')
  expect((await send(id, 'object', people.townDispatcher)).body.code).toBe('objected_once')
  expect((await send(id, 'let_pass', people.townDispatcher)).body.status).toBe('feedback')
  expect((await mine(id)).steps.map(({ act }) => act)).toContain('object')
})

test('a community refuses what its remit list does not hold, and not what it holds', async () => {
  const onList = await town.report(people.reporter, { category: undefined })
  await send(onList.id, 'accept', people.townDispatcher, { category: '0501', unit: units.committee.id })
  expect(town.cases.services.authority().onRemit('0501')).toBe(true)
  expect((await send(onList.id, 'refuse_remit', people.clerk)).body.code).toBe('on_remit_list')
  const off = await bringTo(town, 'accepted')
  expect((await send(off, 'dispatch', people.townDispatcher, { unit: units.committee.id })).body.code).toBe(
    'outside_remit',
  )
})

test('the office decides who leads and who assists; the lead signs, and they handle it together', async () => {
  const id = await bringTo(town, 'accepted')
  expect((await send(id, 'coordinate', people.townDispatcher)).body.status).toBe('dispatched')
  expect((await send(id, 'sign_for', people.enforcer)).body.status).toBe('co_handling')
  const asked = await town.send<Queue>(people.housing, 'GET', '/api/cases?view=assist')
  expect(asked.body.rows.map((row) => row.id)).toContain(id)
  expect((await send(id, 'assist_answer', people.housing)).body.status).toBe('in_progress')
  expect((await show(people.enforcer, id)).unit?.name).toBe(units.enforcement.name)
})

test('the unit complained of neither finds the case, nor can be given it, nor its people act on it', async () => {
  const { id, unit } = await town.report(people.reporter, { accusedUnit: units.enforcement.id })
  expect(unit).toBe(null)
  expect((await town.send(people.enforcer, 'GET', `/api/cases/${id}`)).status).toBe(404)
  expect((await send(id, 'accept', people.townDispatcher, { unit: units.enforcement.id })).body.code).toBe(
    'unit_accused',
  )
  await send(id, 'accept', people.townDispatcher, { unit: units.housing.id })
  expect((await send(id, 'progress', people.enforcer)).status).toBe(404)
  const list = await town.send<Queue>(staff('clerk', places.town, units.enforcement), 'GET', '/api/cases?view=open')
  expect(list.body.rows.map((row) => row.id)).not.toContain(id)
  expect((await show(people.housing, id)).number).toBe((await mine(id)).number)
})

test('what the law wants told to the police goes there at once and nowhere else, and a township cannot decline it', async () => {
  const chosen = town.cases.services.catalogue().categories.find((one) => one.mustReport)!
  const sent = await town.report(people.reporter, { category: chosen.code })
  expect(sent.unit?.name).toBe(units.police.name)
  const { id } = await town.report(people.reporter, { category: undefined })
  const body = { category: chosen.code, unit: units.housing.id }
  expect((await send(id, 'accept', people.townDispatcher, body)).body.code).toBe('must_report_police')
  expect((await send(id, 'accept', people.townDispatcher, { category: chosen.code })).status).toBe(200)
  expect((await show(people.countyDispatcher, id)).unit?.name).toBe(units.police.name)
})

test('category and place changed in one act are routed once, under the same promise', async () => {
  const id = await bringTo(town, 'in_progress')
  const over = { category: '0202', place: places.micro2 }
  expect((await send(id, 'reclassify', people.townDispatcher, over)).body.status).toBe('dispatched')
  const { place, category, unit, steps } = await show(people.townDispatcher, id)
  expect([place.code, category?.code, unit?.name]).toEqual([places.micro2, '0202', units.housing.name])
  expect(steps.filter(({ act }) => act === 'reclassify')).toHaveLength(1)
  expect((await send(id, 'reclassify', people.countyDispatcher, over)).body.code).toBe('nothing_changed')
  const away = { category: '', place: places.otherMicro }
  expect((await send(id, 'reclassify', people.cityDispatcher, away)).body.code).toBe('place_other_county')
})

test('more time is given once, by the level above, and no longer than the limit', async () => {
  const id = await bringTo(town, 'in_progress')
  const before = (await mine(id)).handleBy
  expect((await send(id, 'extend', people.enforcer, { amount: 400 })).body.code).toBe('extension_too_long')
  expect((await send(id, 'extend', people.enforcer)).status).toBe(200)
  expect((await send(id, 'grant_extension', people.townDispatcher)).body.code).toBe('act_not_yours')
  expect((await send(id, 'grant_extension', people.countyDispatcher)).status).toBe(200)
  expect(Date.parse((await mine(id)).handleBy!)).toBeGreaterThan(Date.parse(before!))
  expect((await send(id, 'extend', people.enforcer)).body.code).toBe('extended_once')
})

test('the unit asks, the reporter answers, and adds unasked; the clock runs on', async () => {
  const id = await bringTo(town, 'in_progress')
  const before = (await mine(id)).handleBy
  await send(id, 'ask_reporter', people.enforcer)
  expect((await send(id, 'ask_reporter', people.enforcer)).body.code).toBe('act_not_possible')
  expect((await mine(id)).acts).toContain('answer')
  expect((await send(id, 'answer', people.reporter)).status).toBe(200)
  const { steps, handleBy } = await mine(id)
  expect([steps.at(-1)?.words, handleBy]).toEqual(['上星期三', before])
})

test('a petition may be reviewed by the level above, and once more', async () => {
  const { id } = await town.report(people.reporter, { category: undefined })
  const accept = { category: '1205', unit: units.enforcement.id }
  await send(id, 'accept', people.townDispatcher, accept)
  const days = (Date.parse((await mine(id)).handleBy!) - town.clock.now().epochMilliseconds) / 86_400_000
  // The sixtieth day is a holiday: the next working day ends it.
  expect(days).toBeGreaterThan(60)
  expect(days).toBeLessThan(68)
  await send(id, 'sign_for', people.enforcer)
  await send(id, 'handle', people.enforcer)
  await send(id, 'pass', people.townDispatcher)
  expect((await send(id, 'review', people.reporter)).body.status).toBe('accepted')
  expect((await show(people.countyDispatcher, id)).level).toBe('county')
})

test('one may urge once a day', async () => {
  const id = await bringTo(town, 'in_progress')
  expect((await send(id, 'urge', people.reporter)).status).toBe(200)
  expect((await send(id, 'urge', people.reporter)).body.code).toBe('urged_today')
})
