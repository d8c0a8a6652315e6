import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountId, PostId } from '../contract/ids.ts'
import type { Cover } from '../contract/cover.ts'
import { findOnCall, staffOf } from '../index.ts'
import { actorOf } from '../server/actor-of.ts'
import { anAccount, aPost, aUnit, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
const county = '990101000000000000'
const town = '990101001000000000'
const station = aUnit({ kind: 'lawEnforcement', place: town, name: '示例执法队' })
const office = aUnit({ kind: 'office', place: town, name: '示例镇连心办' })
const far = aUnit({ kind: 'housing', place: county, name: '示例住建局' })
const one = anAccount({ place: town, name: '示例甲', login: 'staff.one' })
const two = anAccount({ place: town, name: '示例乙', login: 'staff.two' })
const three = anAccount({ place: town, name: '示例丙', login: 'staff.three' })
const head = anAccount({ place: town, name: '示例调度', login: 'staff.head' })
const other = anAccount({ place: county, name: '示例丁', login: 'staff.other' })
const auditor = anAccount({ place: county, name: '示例回访', login: 'staff.auditor' })
const posts = {
  one: aPost({ account: one.id, role: 'townUnit', place: town, unit: station.id }),
  two: aPost({ account: two.id, role: 'townUnit', place: town, unit: station.id }),
  three: aPost({ account: three.id, role: 'townUnit', place: town, unit: station.id }),
  head: aPost({ account: head.id, role: 'townDispatcher', place: town, unit: office.id }),
  other: aPost({ account: other.id, role: 'deptHandler', place: county, unit: far.id }),
  auditor: aPost({ account: auditor.id, role: 'callbackAuditor', place: county }),
}

beforeAll(async () => {
  // A Monday.
  t = await peopleUnderTest({ now: '2026-03-02T02:00:00Z' })
  await t.add(station, office, far, one, two, three, head, other, auditor, ...Object.values(posts))
})
afterAll(() => t.close())

const goTo = (day: string) => t.clock.set(`${day}T02:00:00Z`)
const asked = (over: object = {}) => ({
  actId: randomUUID(),
  post: posts.one.id,
  by: two.id,
  from: '2026-03-04',
  last: '2026-03-06',
  reason: '家里有事',
  ...over,
})
async function arrange(who: AccountId, body: object) {
  const answer = await t.app.inject({ method: 'POST', url: '/api/covers', headers: await t.as(who), payload: body })
  return { status: answer.statusCode, body: answer.json<Cover & { code?: string }>() }
}
const covers = async (who: AccountId) =>
  (await t.app.inject({ url: '/api/covers', headers: await t.as(who) })).json<Cover[]>()
const end = async (who: AccountId, id: PostId) =>
  (
    await t.app.inject({
      method: 'POST',
      url: `/api/covers/${id}/end`,
      headers: await t.as(who),
      payload: { actId: randomUUID() },
    })
  ).statusCode
/** Who somebody is at their next request, in the post given. */
const actor = async (who: AccountId, post?: PostId) => {
  const { cookie } = await t.as(who, post)
  const found = await actorOf(t.people, cookie.slice(cookie.indexOf('=') + 1))
  if (found.kind !== 'staff') throw new Error('not on staff')
  return found
}
const heldBy = async (who: AccountId) =>
  (await actor(who)).posts.map(({ role, covers: of }) => [role, of?.name ?? null])

test('on the days of the leave and on no other a colleague holds the post, and signs for the one who is away', async () => {
  const { status, body } = await arrange(one.id, asked())
  expect([status, body.last]).toEqual([200, '2026-03-06'])
  expect(await heldBy(two.id)).toEqual([['townUnit', null]])
  for (const day of ['2026-03-04', '2026-03-06']) {
    goTo(day)
    expect(await heldBy(two.id), day).toEqual([
      ['townUnit', null],
      ['townUnit', '示例甲'],
    ])
  }
  expect((await actor(two.id, body.id)).name).toBe('示例乙（代示例甲）')
  goTo('2026-03-07')
  expect(await heldBy(two.id)).toEqual([['townUnit', null]])
})

test('while somebody is away the unit’s people and the ring are whoever stands in', async () => {
  goTo('2026-03-09')
  await arrange(one.id, asked({ from: '2026-03-09', last: '2026-03-10' }))
  const staff = await staffOf(t.people, station.id)
  expect(staff.filter(({ away }) => away).map(({ name }) => name)).toEqual(['示例甲'])
  const rung = async () => (await findOnCall(t.people, station.id))?.account
  expect(await rung()).not.toBe(one.id)
  goTo('2026-03-11')
  expect(await rung()).toBe(one.id)
})

test('a grid’s card says until when its worker is on leave, and gives the name and number of whoever stands in', async () => {
  goTo('2026-03-12')
  const grid = '990101001001001000'
  const [phone, standInPhone] = ['19000000551', '19000000552']
  const worker = anAccount({ place: grid, name: '示例网格员', login: 'staff.worker', phone })
  const next = anAccount({ place: grid, name: '示例邻格员', login: 'staff.next', phone: standInPhone })
  const team = aUnit({ kind: 'grid', place: grid, name: '示例网格' })
  const held = aPost({ account: worker.id, role: 'gridWorker', place: grid, unit: team.id, phone })
  const near = aPost({
    account: next.id,
    role: 'gridWorker',
    place: '990101001001002000',
    unit: team.id,
    phone: standInPhone,
  })
  await t.add(team, worker, next, held, near)
  const workers = async () =>
    (await t.app.inject({ url: `/api/grids/${grid}/people` })).json<{ workers: object[] }>().workers
  const there = [{ name: '示例网格员', role: 'gridWorker', phone }]
  expect(await workers()).toEqual(there)
  const days = { from: '2026-03-13', last: '2026-03-14' }
  const { status } = await arrange(worker.id, asked({ post: held.id, by: next.id, ...days }))
  expect(status).toBe(200)
  expect(await workers()).toEqual(there)
  goTo('2026-03-14')
  expect(await workers()).toEqual([
    {
      name: '示例网格员',
      role: 'gridWorker',
      phone: null,
      away: { until: '2026-03-14', standIn: { name: '示例邻格员', phone: standInPhone } },
    },
  ])
  goTo('2026-03-15')
  expect(await workers()).toEqual(there)
})

test('what is not one’s own, not near, not in time, or twice at once is refused with its reason', async () => {
  goTo('2026-03-16')
  const days = { from: '2026-03-17', last: '2026-03-18' }
  const no = async (who: AccountId, over: object) => (await arrange(who, asked({ ...days, ...over }))).body.code
  expect(await no(two.id, { by: three.id })).toBe('cover_not_yours')
  expect(await no(one.id, { by: other.id })).toBe('cover_not_near')
  expect(await no(one.id, { by: one.id })).toBe('cover_not_near')
  expect(await no(one.id, { from: '2026-03-15' })).toBe('cover_days')
  expect(await no(one.id, { last: '2026-03-16' })).toBe('cover_days')
  expect(await no(one.id, { last: '2026-07-01' })).toBe('cover_days')
  expect(await no(auditor.id, { post: posts.auditor.id, by: head.id })).toBe('cover_not_yours')
  const { body } = await arrange(one.id, asked(days))
  expect(await no(one.id, { by: three.id })).toBe('cover_overlaps')
  expect(await no(one.id, { post: body.id, by: three.id })).toBe('cover_not_yours')
  expect(await no(two.id, { post: body.id, by: three.id })).toBe('cover_of_cover')
  expect(await no(three.id, { post: posts.three.id, by: one.id })).toBe('cover_away')
  expect(await end(three.id, body.id)).toBe(403)
  expect(await end(two.id, body.id)).toBe(200)
  expect((await arrange(one.id, asked({ ...days, by: three.id }))).status).toBe(200)
})

test('sent twice it is arranged once, and ended before it begins it holds on no day', async () => {
  goTo('2026-04-01')
  const body = asked({ from: '2026-04-08', last: '2026-04-09' })
  const [first, again] = [await arrange(one.id, body), await arrange(one.id, body)]
  expect(again.body.id).toBe(first.body.id)
  expect(await covers(one.id)).toHaveLength(1)
  expect(await end(one.id, first.body.id)).toBe(200)
  expect(await covers(one.id)).toEqual([])
  goTo('2026-04-08')
  expect(await heldBy(two.id)).toEqual([['townUnit', null]])
  expect(await end(one.id, first.body.id)).toBe(409)
})

test('back a day early, the post is one’s own at the next request', async () => {
  goTo('2026-04-20')
  const { body } = await arrange(one.id, asked({ from: '2026-04-20', last: '2026-04-24' }))
  expect(await heldBy(two.id)).toHaveLength(2)
  await end(one.id, body.id)
  expect(await heldBy(two.id)).toEqual([['townUnit', null]])
})

test('who keeps the rota of a place arranges leave there by names, on a page of plain forms', async () => {
  goTo('2026-05-11')
  const form = async (who: AccountId, fields: Readonly<Record<string, string>>) =>
    t.app.inject({
      method: 'POST',
      url: '/console/leave',
      headers: {
        ...(await t.as(who)),
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ actId: randomUUID(), ...fields }).toString(),
    })
  const fields = {
    do: 'others',
    away: '示例甲',
    byName: '示例调度',
    from: '2026-05-12',
    last: '2026-05-13',
    reason: '培训两天',
  }
  expect((await form(one.id, { ...fields, away: '示例乙' })).statusCode).toBe(422)
  const wrong = await form(head.id, { ...fields, byName: '没有这个人' })
  expect([wrong.statusCode, wrong.body.includes('没有这个人'), wrong.body.includes('培训两天')]).toEqual([
    422,
    true,
    true,
  ])
  const done = await form(head.id, fields)
  expect(done.statusCode).toBe(200)
  expect((await covers(head.id)).map(({ away, by }) => [away.name, by.name])).toEqual([['示例甲', '示例调度']])
  goTo('2026-05-12')
  expect(await heldBy(head.id)).toContainEqual(['townUnit', '示例甲'])
  const own = await form(three.id, {
    do: 'mine',
    post: posts.three.id,
    by: two.id,
    from: '2026-05-20',
    last: '2026-05-21',
    reason: '休假',
  })
  // Four characters at least: the form says so and keeps the rest.
  expect([own.statusCode, own.body.includes('2026-05-21')]).toEqual([422, true])
})
