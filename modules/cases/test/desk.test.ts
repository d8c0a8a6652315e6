import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import type { CaseView } from '../contract/case-view.ts'
import type { CaseId } from '../contract/ids.ts'
import { toCounty } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { keepSearch } from '../server/search/keep-search.ts'
import { bringTo } from '../testing/bring-to.ts'
import { casesUnderTest, newActId, people, places, staff, units, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

const get = (actor: Actor, url: string) =>
  town.app.inject({ method: 'GET', url, headers: { ...town.as(actor), accept: 'text/html' } })
const send = (actor: Actor, url: string, fields: readonly (readonly [string, string])[] = []) =>
  town.app.inject({
    method: 'POST',
    url,
    headers: { ...town.as(actor), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  })
const statusOf = async (id: CaseId) =>
  (await town.send<CaseView>(people.townDispatcher, 'GET', `/api/cases/${id}`)).body.status

const chosen = (ids: readonly CaseId[]) => ids.map((id) => ['ids', id] as const)

test('many cases are shown what will happen to each, and then each is done or told why not', async () => {
  const ready = [await bringTo(town, 'dispatched'), await bringTo(town, 'dispatched')]
  const closed = await bringTo(town, 'closed')
  const elsewhere = (await town.report(people.reporter, { place: { code: places.otherMicro } })).id
  const all = chosen([...ready, closed, elsewhere])
  const preview = await send(people.enforcer, '/console/bulk', [['act', 'sign_for'], ...all])
  expect(preview.body.split('name="ids"').length - 1).toBe(2)
  expect(preview.body).toContain('现在不能这样办理')
  expect(preview.body).not.toContain('湖滨镇')
  expect(await statusOf(ready[0]!)).toBe('dispatched')
  const press = [['act', 'sign_for'], ['act_id', newActId()], ...chosen([...ready, closed])] as const
  const [one, two] = [
    await send(people.enforcer, '/console/bulk/run', press),
    await send(people.enforcer, '/console/bulk/run', press),
  ]
  expect([one.statusCode, await statusOf(ready[0]!), await statusOf(ready[1]!)]).toEqual([
    200,
    'in_progress',
    'in_progress',
  ])
  expect(one.body).toContain('办好 2 件')
  // The same press again is the same acts: answered alike, done once.
  expect(two.body).toContain('办好 2 件')
})

test('a field that is wrong stops the whole press before anything is done, and what was typed stays', async () => {
  const id = await bringTo(town, 'in_progress')
  const press = [['act', 'progress'], ['act_id', newActId()], ['note', '办'], ...chosen([id])] as const
  const answer = await send(people.enforcer, '/console/bulk/run', press)
  expect([answer.statusCode, answer.body.includes('>办<')]).toEqual([422, true])
})

test('whoever opens a case is told who else has it open and who is writing', async () => {
  const id = await bringTo(town, 'in_progress')
  const colleague = staff('townUnit', places.town, units.enforcement, '孙七')
  const here = async (who: Actor, state: string) =>
    (await send(who, `/console/cases/${id}/here`, [['state', state]])).json<{ name: string; typing: boolean }[]>()
  expect(await here(people.enforcer, 'looking')).toEqual([])
  expect(await here(colleague, 'typing')).toEqual([{ name: people.enforcer.name, typing: false }])
  expect(await here(people.enforcer, 'looking')).toEqual([{ name: '孙七', typing: true }])
  await here(colleague, 'gone')
  expect(await here(people.enforcer, 'looking')).toEqual([])
  await here(colleague, 'looking')
  town.clock.advance({ seconds: 31 })
  expect(await here(people.enforcer, 'looking')).toEqual([])
  expect((await send(people.otherTown, `/console/cases/${id}/here`, [['state', 'looking']])).statusCode).toBe(404)
})

test('a unit keeps words for its answers, filled for the case at hand, and nobody else’s', async () => {
  const id = await bringTo(town, 'in_progress')
  const template = [
    ['id', newActId()],
    ['title', '已清运'],
    ['category', '01'],
    ['body', '{称呼}反映的{地点}的垃圾已清运。'],
  ] as const
  await send(people.enforcer, '/console/templates', template)
  const { body } = await get(people.enforcer, `/console/cases/${id}`)
  expect(body).toContain('您反映的百花微网格一的垃圾已清运。')
  expect((await get(people.housing, '/console/templates')).body).not.toContain('已清运')
  const wrong = await send(people.enforcer, '/console/templates', [
    ['id', newActId()],
    ['title', '错'],
    ['body', '请到{窗口}来'],
  ])
  expect([wrong.statusCode, wrong.body.includes('{窗口}')]).toEqual([422, true])
})

test('after an act the next of the list comes up, unless the case still stands in it', async () => {
  const first = await bringTo(town, 'submitted')
  town.clock.advance({ minutes: 1 })
  const second = await bringTo(town, 'submitted')
  const { body } = await get(people.townDispatcher, '/console/cases?view=office')
  const order = [...body.matchAll(/data-row="(\d+)"/g)].map(([, id]) => id)
  expect(order.indexOf(first)).toBeLessThan(order.indexOf(second))
  const top = order[0] as CaseId
  const accept = [
    ['act', 'accept'],
    ['act_id', newActId()],
    ['category', '0101'],
  ] as const
  const done = await send(people.townDispatcher, `/console/cases/${top}?view=office`, accept)
  expect(done.headers.location).toContain(`/console/cases/${order[1]}?view=office`)
  const progress = await bringTo(town, 'in_progress')
  const note = [
    ['act', 'progress'],
    ['act_id', newActId()],
    ['note', '正在办'],
  ] as const
  const stayed = await send(people.enforcer, `/console/cases/${progress}?view=unit`, note)
  expect(stayed.headers.location).toContain(`/console/cases/${progress}?view=unit`)
})

test('beside a case stand the reporter’s others, the place’s and similar ones, and nothing told in confidence', async () => {
  const about = (text: string, more = {}) => town.report(people.stranger, { text, ...more })
  const secret = await about('空调外机噪声的事，请保密', { confidential: true })
  const other = await about('路灯不亮')
  const alike = await town.report(people.reporter, { text: '空调外机噪声太大，睡不着' })
  const one = await about('隔壁空调外机噪声很大，晚上睡不着')
  const counties = [toCounty(990_101)]
  const follower = keepSearch(town.cases)
  await openJournal(town.db.db, counties, [follower])
  for (const county of counties) {
    while ((await sequenceCounty(town.db.db, county)) > 0);
    while ((await followOnce(town.db.db, follower, county)) > 0);
  }
  const { body } = await get(people.townDispatcher, `/console/cases/${one.id}`)
  const beside = body.slice(body.indexOf('附近相似'))
  expect(beside).toContain(`/console/cases/${alike.id}`)
  expect(beside).toContain(`/console/cases/${other.id}`)
  expect(beside).not.toContain(`/console/cases/${secret.id}`)
})

test('a work order on paper masks the reporter and leads back to the case', async () => {
  const { id } = await town.report(people.reporter, { name: '赵钱孙', phone: '19000000042' })
  const { statusCode, body } = await get(people.enforcer, `/console/cases/${id}/print`)
  expect([statusCode, body.includes('19000000042'), body.includes('<svg')]).toEqual([200, false, true])
})
