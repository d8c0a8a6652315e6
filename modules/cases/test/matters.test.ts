import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@lianxin/platform/auth'
import type { ActReply } from '../contract/act-bodies.ts'
import type { MyCase } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import type { PublicMatter } from '../contract/matters.ts'
import type { Act } from '../contract/moves.ts'
import type { Receipt } from '../contract/report.ts'
import { followWhole } from '../server/jobs/follow-whole.ts'
import { casesUnderTest, newActId, people, places, units, type CasesUnderTest } from '../testing/index.ts'
import { actPath, bodies, bringTo } from '../testing/bring-to.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

type By = Parameters<CasesUnderTest['send']>[0]
const send = (id: CaseId, act: Act, by: By, over: object = {}) =>
  town.send<ActReply>(by, 'POST', actPath(id, act), { actId: newActId(), ...bodies[act], ...over })
const matters = async (query = '') => (await town.send<PublicMatter[]>(visitor, 'GET', `/api/matters${query}`)).body
const join = (id: CaseId, by: By, over: object = {}) =>
  town.send<Receipt & { code: string }>(by, 'POST', `/api/matters/${id}/join`, { actId: newActId(), ...over })

test('a suspended matter stands on the public list by village and plan, and nothing on it tells who reported it', async () => {
  const { id } = await town.report(people.reporter, { name: '张三丰', phone: '19000000031', text: '我家三单元张三丰' })
  await send(id, 'sign_for', people.enforcer)
  await send(id, 'suspend', people.countyDispatcher)
  const [row] = (await matters('?kind=suspended')).filter((one) => one.id === id)
  expect(row).toMatchObject({
    suspended: true,
    place: { code: places.village },
    plan: (bodies.suspend as { plan: string }).plan,
  })
  expect(JSON.stringify(row)).not.toMatch(/张|1900000|三单元/)
  await send(id, 'resume', people.countyDispatcher)
  expect((await matters()).map((one) => one.id)).not.toContain(id)
})

test('what is not public is on no list and is joined by nobody', async () => {
  const id = await bringTo(town, 'in_progress')
  expect((await matters()).map((one) => one.id)).not.toContain(id)
  expect((await join(id, people.stranger)).status).toBe(404)
})

test('whoever has the same trouble joins at once, is counted, hears of it, and gets her own receipt', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'publish', people.townDispatcher)
  const actId = newActId()
  const [first, again] = [await join(id, people.stranger, { actId }), await join(id, people.stranger, { actId })]
  expect([first.body.status, again.body.number]).toEqual(['merged', first.body.number])
  expect((await join(id, visitor, { phone: '19000000032' })).body.code).toMatch(/^\d{8}$/)
  expect((await matters('?kind=open')).find((one) => one.id === id)?.joined).toBe(2)
  expect((await join(id, people.townDispatcher)).status).toBe(403)
})

test('one reporter is not counted twice: neither who reported it nor who has joined', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'publish', people.townDispatcher)
  expect((await join(id, people.reporter)).body.code).toBe('joined_already')
  await join(id, people.stranger)
  expect((await join(id, people.stranger)).body.code).toBe('joined_already')
  expect((await matters('?kind=open')).find((one) => one.id === id)?.joined).toBe(1)
})

const form = (url: string, fields: Readonly<Record<string, string>>, who: By = visitor) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(who), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ act_id: newActId(), ...fields }).toString(),
  })
const page = (url: string, who: By = visitor) =>
  town.app.inject({ url, headers: { ...town.as(who), accept: 'text/html' } })

test('by plain pages: from the list to the matter, a wrong number kept and told, and a receipt of one’s own', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'publish', people.townDispatcher)
  expect((await page('/matters')).body).toContain(`/matters/${id}`)
  const url = `/matters/${id}`
  expect((await page(url)).body).toContain((bodies.publish as { words: string }).words)
  const wrong = await form(url, { words: '我家也是', phone: '12' })
  expect([wrong.statusCode, wrong.body.includes('我家也是'), wrong.body.includes('应为 11 位数字')]).toEqual([
    422,
    true,
    true,
  ])
  const done = await form(url, { words: '我家也是', phone: '19000000034' })
  expect(done.body).toMatch(/\d{4}-\d{4}-\d{4}/)
  await send(id, 'handle', people.enforcer)
  await send(id, 'pass', people.townDispatcher)
  expect([(await page(url)).statusCode, (await form(url, {})).statusCode]).toEqual([200, 200])
  const hidden = await bringTo(town, 'in_progress')
  expect((await page(`/matters/${hidden}`)).statusCode).toBe(404)
  expect((await form(`/matters/${hidden}`, {})).statusCode).toBe(404)
})

test('whoever joined reads where the matter stands and what she is told, and nothing the other reporter said', async () => {
  const id = await bringTo(town, 'in_progress')
  await send(id, 'publish', people.townDispatcher)
  const { body: own } = await join(id, people.stranger, { words: '我家门口也是' })
  await send(id, 'progress', people.enforcer, { note: '车已经约好' })
  await send(id, 'ask_reporter', people.enforcer, { question: '您家是几楼几室？' })
  await send(id, 'answer', people.reporter, { words: '三楼三零二室' })
  const { body: mine } = await town.send<MyCase>(people.stranger, 'GET', `/api/my/cases/${own.id}`)
  expect(mine.together?.unit?.name).toBe(units.enforcement.name)
  const said = JSON.stringify(mine)
  expect([said.includes('车已经约好'), said.includes('几楼几室'), said.includes('三零二')]).toEqual([
    true,
    false,
    false,
  ])
  await send(id, 'handle', people.enforcer)
  await send(id, 'pass', people.townDispatcher)
  await followWhole(town.cases)
  const { body: answered } = await town.send<MyCase>(people.stranger, 'GET', `/api/my/cases/${own.id}`)
  expect([answered.status, answered.acts.includes('rate')]).toEqual(['feedback', true])
})

test('she may say at reporting which it is the same as; a person puts them together', async () => {
  const first = await town.report(people.reporter)
  const { id } = await town.report(people.stranger, { category: undefined, sameAs: first.id })
  const { body } = await page(`/console/cases/${id}`, people.townDispatcher)
  expect(body).toMatch(new RegExp(`name="into"[^>]*value="${first.number}"|value="${first.number}"[^>]*name="into"`))
  expect((await town.send<MyCase>(people.stranger, 'GET', `/api/my/cases/${id}`)).body.status).toBe('submitted')
})
