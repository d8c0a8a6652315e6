import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act } from '../contract/moves.ts'
import { casesUnderTest, newActId, people, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply & { code?: string }>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const opens = async (by: By, id: CaseId) => (await town.send(by, 'GET', `/api/cases/${id}`)).status === 200
const form = (by: By, url: string, fields: Readonly<Record<string, string>>) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(by), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

test('a handler opens what is, was or is helped with by the own unit, and nothing else of the place', async () => {
  const id = await bringTo(town, 'in_progress')
  expect([await opens(people.enforcer, id), await opens(people.housing, id)]).toEqual([true, false])
  await send(id, 'whistle', people.enforcer)
  expect(await opens(people.housing, id)).toBe(true)
  await send(id, 'assist_answer', people.housing, { answer: 'done' })
  expect(await opens(people.housing, id)).toBe(true)
  await send(id, 'hand_up', people.enforcer)
  // Given away it may still be looked up by who had it.
  expect(await opens(people.enforcer, id)).toBe(true)
  expect(await opens(people.gridWorker, id)).toBe(true)
})

test('name and number of a reporter are not shown to a handler whose case it is not, for whatever reason', async () => {
  const id = await bringTo(town, 'in_progress')
  const look = async (by: By) => {
    const url = `/console/cases/${id}/contact`
    return (await form(by, url, { act_id: newActId(), why: '核对地址时要联系' })).statusCode
  }
  expect([await look(people.housing), await look(people.enforcer)]).toEqual([404, 200])
})

test('a number typed into the search, a bulk press or an open pane tells a handler nothing of another unit’s case', async () => {
  const { id, number } = await town.report(people.reporter, { text: '楼道里堆了旧家具' })
  const page = async (url: string) =>
    (await town.app.inject({ url, headers: { ...town.as(people.housing), accept: 'text/html' } })).body
  expect(await page(`/console/cases?view=open&q=${number}`)).not.toContain('旧家具')
  const bulk = await form(people.housing, '/console/bulk', { act_id: newActId(), act: 'progress', ids: id })
  expect(bulk.body).not.toContain('旧家具')
  const here = await form(people.housing, `/console/cases/${id}/here`, { typing: '0' })
  expect(here.statusCode).toBe(404)
})

test('whoever takes a case out of the own sight comes back to the list', async () => {
  const { id } = await town.report(people.reporter, { category: undefined })
  const recuse = { act: 'recuse', act_id: newActId(), unit: units.townOffice.id, why: '反映的就是本办公室' }
  const done = await form(people.townDispatcher, `/console/cases/${id}?view=office`, recuse)
  expect([done.statusCode, done.headers.location?.startsWith('/console/cases?view=office')]).toEqual([303, true])
})
