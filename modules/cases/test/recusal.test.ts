import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { toCounty } from '@lianxin/platform/ids'
import { everywhere, followOnce, openJournal, sequenceCounty, type Follower } from '@lianxin/platform/journal'
import type { Staff } from '@lianxin/platform/auth'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseView } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import type { Queue } from '../contract/queue.ts'
import type { Receipt } from '../contract/report.ts'
import { hearing } from '../server/desk/hearing.ts'
import { tellPeople } from '../server/followers/tell-people.ts'
import { ringDuty } from '../server/jobs/ring-duty.ts'
import { keepSearch } from '../server/search/keep-search.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const name = (id: CaseId, by: By, whom: object) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, 'recuse'), {
    actId: newActId(),
    why: '群众举报的就是它',
    ...whom,
  })
const show = async (by: By, id: CaseId) => town.send<CaseView>(by, 'GET', `/api/cases/${id}`)
const page = (who: By, url: string) => town.app.inject({ url, headers: { ...town.as(who), accept: 'text/html' } })
const open = async (by: By) => (await town.send<Queue>(by, 'GET', '/api/cases?view=open')).body

async function follow(follower: Follower): Promise<void> {
  const county = toCounty(990_101)
  await openJournal(town.db.db, [county], [follower])
  while ((await sequenceCounty(town.db.db, county)) > 0);
  while ((await followOnce(town.db.db, follower, county)) > 0);
}

/** The form as a resident sends it: whom it complains of stands in her own words. */
async function complain(accused: string, over: object = {}): Promise<Receipt> {
  return town.report(people.reporter, {
    text: '收了钱不办事',
    accused,
    confidential: true,
    category: undefined,
    ...over,
  })
}

/** Every way by which a member of staff could learn of a case. */
async function learns(who: Staff, one: Receipt): Promise<string[]> {
  const found: string[] = []
  const put = (way: string, seen: boolean) => seen && found.push(way)
  put('case', (await show(who, one.id)).status === 200)
  put('act', (await send(one.id, 'urge', who)).status !== 404)
  const { rows, counts } = await open(who)
  put(
    'list',
    rows.some(({ id }) => id === one.id),
  )
  put('count', counts.open !== rows.length)
  for (const way of ['', `?view=open&q=${one.number}`, `?view=open&q=${encodeURIComponent('收钱')}`])
    put(`page ${way}`, (await page(who, `/console/cases${way}`)).body.includes(one.id))
  put('print', (await page(who, `/console/cases/${one.id}/print`)).statusCode === 200)
  put('map', (await page(who, '/console/map')).body.includes(one.id))
  put('contact', (await send(one.id, 'contact', who)).status !== 404)
  const event = { county: 990101, pos: `${one.id}${who.account}`, object: one.id, act: 'cases.report', place: '0' }
  put('live', await hearing(town.cases)(who, event))
  return found
}

describe('a complaint of a unit', () => {
  test('the unit named in the reporter’s own words learns of it in no way; another does', async () => {
    const one = await complain('桥头街道综合执法队的人')
    await follow(keepSearch(town.cases))
    expect(await learns(people.enforcer, one)).toEqual([])
    expect(await learns(people.townDispatcher, one)).toContain('list')
    expect((await show(people.townDispatcher, one.id)).body.complaint?.unit?.id).toBe(units.enforcement.id)
  })

  test('neither does whoever acts in another post and serves there too', async () => {
    const one = await complain('桥头街道综合执法队')
    const two = staff('townDispatcher', places.town, units.townOffice)
    const both: Staff = { ...two, posts: [two.post, people.enforcer.post] }
    expect(await learns(both, one)).toEqual([])
  })

  test('a station does not see what complains of its department', async () => {
    const station = { ...units.enforcement, parent: units.housing.id }
    const before = town.people.units()
    const asked = town.cases.people as { units: () => typeof before }
    const units0 = asked.units
    asked.units = () => ({ ...before, get: (id) => (id === station.id ? station : before.get(id)) })
    const one = await complain('东区住建局')
    expect(await learns(people.enforcer, one)).toEqual([])
    expect((await send(one.id, 'accept', people.townDispatcher, { unit: station.id })).body.code).toBe('unit_accused')
    asked.units = units0
  })

  test('an office complained of is passed by: the level above has it, and nothing brings it back down', async () => {
    const one = await complain('桥头街道网格连心办')
    expect(await learns(people.townDispatcher, one)).toEqual([])
    const desk = await town.send<Queue>(people.countyDispatcher, 'GET', '/api/cases?view=office')
    expect(desk.body.rows.map(({ id }) => id)).toContain(one.id)
    await send(one.id, 'accept', people.countyDispatcher, { category: '0101', unit: '' })
    const { level, unit } = (await show(people.countyDispatcher, one.id)).body
    expect([level, unit?.name]).toEqual(['county', units.enforcement.name])
    await send(one.id, 'hand_up', people.enforcer)
    expect((await send(one.id, 'hand_down', people.cityDispatcher, { level: 'township' })).body.code).toBe(
      'unit_accused',
    )
  })

  test('what complains of the city’s own office goes to the discipline body at once', async () => {
    const one = await complain('市网格连心办')
    expect(one.unit?.name).toBe(units.discipline.name)
    expect((await show(people.cityDispatcher, one.id)).status).toBe(404)
  })
})

describe('a complaint in words that no unit answers to', () => {
  test('is read by nobody below the county, who names who is recused before anything else', async () => {
    const one = await complain('姓王的那个主任')
    for (const who of [people.townDispatcher, people.clerk, people.gridWorker, people.enforcer, people.supervisor])
      expect(await learns(who, one), who.post.role).toEqual([])
    expect((await send(one.id, 'accept', people.countyDispatcher)).body.code).toBe('recusal_first')
    expect((await show(people.countyDispatcher, one.id)).body.acts).toContain('recuse')
    expect((await name(one.id, people.countyDispatcher, { unit: units.committee.id })).status).toBe(200)
    expect((await send(one.id, 'accept', people.countyDispatcher)).status).toBe(200)
    expect((await show(people.clerk, one.id)).status).toBe(404)
    expect((await show(people.gridWorker, one.id)).status).toBe(200)
  })

  test('concerns nobody after all: county lifts it, and a township cannot', async () => {
    const one = await complain('不知道是谁')
    expect((await name(one.id, people.countyDispatcher, {})).body.code).toBe('recusal_empty')
    expect((await name(one.id, people.countyDispatcher, { lift: true })).status).toBe(200)
    expect((await show(people.townDispatcher, one.id)).status).toBe(200)
    const { id } = await town.report(people.reporter)
    await name(id, people.townDispatcher, { unit: units.water.id })
    expect((await name(id, people.townDispatcher, { lift: true })).body.code).toBe('recusal_lift')
    expect((await name(id, people.countyDispatcher, { lift: true })).status).toBe(200)
    expect((await name(id, people.countyDispatcher, { lift: true })).body.code).toBe('recusal_lift')
  })
})

describe('naming a person', () => {
  test('takes the case out of sight of that person alone, by name or by unit and name', async () => {
    const id = await bringTo(town, 'in_progress')
    expect((await name(id, people.townDispatcher, { person: '没有这个人' })).body.code).toBe('person_unknown')
    expect((await name(id, people.townDispatcher, { person: people.enforcer.name })).body.code).toBe('person_many')
    const one = { unit: units.committee.id, person: people.clerk.name }
    expect((await name(id, people.townDispatcher, one)).status).toBe(200)
    expect((await show(people.clerk, id)).status).toBe(404)
    expect((await show(people.enforcer, id)).status).toBe(200)
    expect((await send(id, 'reassign', people.enforcer, { to: people.clerk.account })).body.code).toBe(
      'colleague_unknown',
    )
  })

  test('a dispatcher who is named loses the case to the level above', async () => {
    const { id } = await town.report(people.reporter, { category: undefined })
    expect((await name(id, people.countyDispatcher, { person: people.townDispatcher.name })).status).toBe(200)
    expect((await show(people.townDispatcher, id)).status).toBe(404)
    expect((await show(people.countyDispatcher, id)).body.level).toBe('county')
  })
})

test('a unit found to be complained of loses the case at once, and the promise stays', async () => {
  for (const status of ['dispatched', 'in_progress', 'co_handling', 'suspended', 'handled'] as const) {
    const id = await bringTo(town, status)
    const before = (await show(people.countyDispatcher, id)).body
    expect((await name(id, people.townDispatcher, { unit: units.enforcement.id })).body.status, status).toBe('accepted')
    const after = (await show(people.countyDispatcher, id)).body
    expect([after.unit, after.handleBy]).toEqual([null, before.handleBy])
    expect((await show(people.enforcer, id)).status).toBe(404)
    expect((await send(id, 'dispatch', people.townDispatcher)).body.code).toBe('unit_accused')
    expect((await send(id, 'dispatch', people.townDispatcher, { unit: units.housing.id })).status).toBe(200)
  }
})

test('nothing that complains of somebody is merged by, or shown in public to, those it complains of', async () => {
  const hidden = await complain('桥头街道网格连心办')
  const { id } = await town.report(people.stranger)
  expect((await send(id, 'merge', people.townDispatcher, { into: hidden.number })).body.code).toBe('merge_into_wrong')
  const open = await bringTo(town, 'accepted')
  expect((await send(open, 'publish', people.townDispatcher)).status).toBe(200)
  expect(await town.send<{ id: string }[]>(people.stranger, 'GET', '/api/matters')).toMatchObject({
    body: [{ id: open }],
  })
  await name(open, people.townDispatcher, { unit: units.housing.id })
  expect((await town.send<unknown[]>(people.stranger, 'GET', '/api/matters')).body).toEqual([])
  expect((await send(open, 'publish', people.townDispatcher)).body.code).toBe('act_not_possible')
})

test('neither a message nor a ring reaches whoever is complained of', async () => {
  const follower = tellPeople(town.cases)
  await follow(follower)
  const office = await complain('桥头街道网格连心办', { text: '失火了没有人管' })
  const { id } = await town.report(people.reporter, { category: undefined, accusedUnit: units.grid.id })
  await send(id, 'verify', people.townDispatcher)
  await follow(follower)
  await ringDuty(town.cases, town.clock.now())
  const [told] = await town.db.db.read(
    everywhere,
    raw<{ person: string | null; params: { unit?: string } }>(
      sql`select person, params from notices.notice where object = any (${[office.id, id]}::int8[])`,
    ),
  )
  const persons = told.map(({ person }) => person)
  expect(persons).not.toContain(people.gridWorker.account)
  expect(persons).toContain(people.countyDispatcher.account)
  expect(told.map(({ params }) => params.unit)).not.toContain(units.townOffice.name)
})
