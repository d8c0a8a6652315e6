import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOf } from '@lianxin/platform/ids'
import { historyOf } from '@lianxin/platform/journal'
import type { AccountId } from '../contract/ids.ts'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
let admin: { cookie: string }
let dispatcher: { cookie: string }
let security: { cookie: string }
const county = '990101000000000000'
const town = '990101001000000000'
const grid = '990101001001001000'
const wholeCity = { as: 'web', lo: '990100000000000000', hi: '990200000000000000' } as const

beforeAll(async () => {
  t = await peopleUnderTest()
  const one = anAccount({ place: county, login: 'admin.one' })
  const two = anAccount({ place: county, login: 'dispatcher.two' })
  const three = anAccount({ place: county, login: 'security.three' })
  await t.add(one, two, three)
  await t.add(
    aPost({ account: three.id, role: 'securityAdmin', place: county }),
    aPost({ account: one.id, role: 'sysAdmin', place: county }),
    aPost({ account: two.id, role: 'countyDispatcher', place: county }),
  )
  admin = await t.as(one.id)
  dispatcher = await t.as(two.id)
  security = await t.as(three.id)
})
afterAll(() => t.close())

const post = (url: string, payload: object, headers: Record<string, string> = admin) =>
  t.app.inject({ method: 'POST', url, payload, headers })
/** Posts are given and ended by the security administrator. */
const grant = (url: string, payload: object) => post(url, payload, security)
const historyOfAccount = async (id: AccountId) =>
  (await t.db.db.read(wholeCity as never, historyOf(countyOf(id), id)))[0]

let n = 200
const fresh = (more: object = {}) => ({
  actId: randomUUID(),
  login: `person.${++n}`,
  name: '示例网格员',
  phone: aPhone(n),
  role: 'gridWorker',
  place: grid,
  ...more,
})

test('an account is opened with its first post, masked, and written down', async () => {
  const input = fresh()
  const answer = await post('/api/accounts', input)
  expect(answer.json()).toMatchObject({
    login: input.login,
    phone: `190****0${n}`,
    posts: [{ role: 'gridWorker', place: grid, from: '2026-03-02', to: null }],
  })
  expect(await historyOfAccount(answer.json().id)).toMatchObject([{ act: 'people.create_account', version: 1 }])
})

test('sent twice it is opened once', async () => {
  const input = fresh()
  const [first, second] = [await post('/api/accounts', input), await post('/api/accounts', input)]
  expect(second.json()).toEqual(first.json())
})

test.each<[string, object, string, string]>([
  ['a login that is taken', { login: 'admin.one' }, 'login_taken', 'login'],
  ['a role of another level', { role: 'townDispatcher' }, 'role_not_here', 'role'],
  ['a place nobody knows', { place: '990101666000000000', role: 'townUnit' }, 'place_unknown', 'place'],
  ['a place of another county', { place: '990102001001001000' }, 'outside_your_place', 'place'],
  ['a landline', { phone: '0573-8200000' }, 'phone_invalid', 'phone'],
  ['neither phone nor password', { phone: undefined }, 'phone_needed', 'phone'],
  ['a password easy to guess', { password: 'password123' }, 'password_weak', 'password'],
  ['a unit nobody knows', { unit: '990101030000000001' }, 'unit_not_found', 'unit'],
])('%s is refused at its field', async (_, more, code, field) => {
  expect((await post('/api/accounts', fresh(more))).json()).toMatchObject({ code, field })
})

test('a password set by somebody else has to be changed', async () => {
  const password = '粽子 石桥 月河 运河'
  const input = fresh({ password })
  await post('/api/accounts', input)
  const answer = await t.app.inject({
    method: 'POST',
    url: '/console/login',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ login: input.login, password }).toString(),
  })
  expect(answer.headers.location).toBe('/console/me?must=1')
})

test('a closed account is signed out at once and stays in the journal', async () => {
  const { id } = (await post('/api/accounts', fresh())).json<{ id: AccountId }>()
  const theirs = await t.as(id)
  const closed = await post(`/api/accounts/${id}/disable`, { actId: randomUUID(), reason: '调离本单位' })
  expect(closed.json()).toMatchObject({ disabled: true })
  expect((await t.app.inject({ url: '/api/me', headers: theirs })).json()).toEqual({ kind: 'visitor' })
  expect((await historyOfAccount(id)).map((entry) => entry.act)).toEqual([
    'people.create_account',
    'people.disable_account',
  ])
  const again = await post(`/api/accounts/${id}/disable`, { actId: randomUUID(), reason: '再停一次' })
  expect(again.json()).toMatchObject({ code: 'account_disabled' })
})

test('nobody closes their own account', async () => {
  const me = (await t.app.inject({ url: '/api/me', headers: admin })).json<{ account: AccountId }>()
  const answer = await post(`/api/accounts/${me.account}/disable`, { actId: randomUUID(), reason: '不小心点的' })
  expect(answer.json()).toMatchObject({ code: 'own_account' })
})

test('a post is given for a time, ended with a reason, and gone from the next request on', async () => {
  const { id } = (await post('/api/accounts', fresh({ role: 'clerk', place: '990101001001000000' }))).json<{
    id: AccountId
  }>()
  const given = await grant(`/api/accounts/${id}/posts`, {
    actId: randomUUID(),
    role: 'gridLeader',
    place: grid,
    from: '2026-02-01',
  })
  expect(given.json()).toMatchObject({ role: 'gridLeader', from: '2026-02-01', to: null })
  const theirs = await t.as(id, given.json().id)
  const now = async (headers = theirs) => (await t.app.inject({ url: '/api/me', headers })).json()
  expect((await now()).post).toBe(given.json().id)
  const ended = await grant(`/api/posts/${given.json<{ id: string }>().id}/end`, {
    actId: randomUUID(),
    reason: '任期届满',
  })
  expect(ended.json()).toMatchObject({ to: '2026-03-02' })
  expect((await now()).kind).toBe('visitor')
  expect((await now(await t.as(id))).posts).toHaveLength(1)
  const again = await grant(`/api/posts/${given.json<{ id: string }>().id}/end`, {
    actId: randomUUID(),
    reason: '任期届满',
  })
  expect(again.json()).toMatchObject({ code: 'post_ended' })
})

test('an end before the beginning is refused', async () => {
  const { id } = (await post('/api/accounts', fresh())).json<{ id: AccountId }>()
  const dates = { from: '2026-05-01', to: '2026-05-01' }
  const answer = await grant(`/api/accounts/${id}/posts`, {
    actId: randomUUID(),
    role: 'gridLeader',
    place: grid,
    ...dates,
  })
  expect(answer.json()).toMatchObject({ code: 'dates_crossed', field: 'to' })
})

test('a full number needs a reason, and the look is written down with it', async () => {
  const input = fresh()
  const { id } = (await post('/api/accounts', input)).json<{ id: AccountId }>()
  const look = (body: object, who = dispatcher) => post(`/api/accounts/${id}/unmask`, body, who)
  expect((await look({ actId: randomUUID() })).statusCode).toBe(422)
  expect((await look({ actId: randomUUID(), reason: ' ' })).statusCode).toBe(422)
  const seen = await look({ actId: randomUUID(), reason: '夜间值班联系' })
  expect(seen.json()).toEqual({ phone: input.phone })
  const last = (await historyOfAccount(id)).at(-1)
  expect(last).toMatchObject({ act: 'people.unmask', why: '夜间值班联系', actor_name: expect.stringContaining('示例') })
  expect(last?.body).not.toContain(input.phone)
})

test('an old act id does not open another number unwritten', async () => {
  const [one, two] = [fresh(), fresh()]
  const a = (await post('/api/accounts', one)).json<{ id: AccountId }>()
  const b = (await post('/api/accounts', two)).json<{ id: AccountId }>()
  const body = { actId: randomUUID(), reason: '夜间值班联系' }
  await post(`/api/accounts/${a.id}/unmask`, body, dispatcher)
  expect((await post(`/api/accounts/${a.id}/unmask`, body, dispatcher)).json()).toEqual({ phone: one.phone })
  expect((await post(`/api/accounts/${b.id}/unmask`, body, dispatcher)).json()).toMatchObject({ code: 'act_id_used' })
})

test('whoever sets up accounts sees no numbers, and whoever sees numbers opens no accounts', async () => {
  const { id } = (await post('/api/accounts', fresh())).json<{ id: AccountId }>()
  const body = { actId: randomUUID(), reason: '我想看一看' }
  expect((await post(`/api/accounts/${id}/unmask`, body, admin)).statusCode).toBe(404)
  expect((await post('/api/accounts', fresh(), dispatcher)).statusCode).toBe(404)
})

test('the list finds people by a part of the name, and a percent sign finds nobody', async () => {
  await post('/api/accounts', fresh({ name: '示例查找人' }))
  const find = async (text: string) =>
    (await t.app.inject({ url: `/api/accounts?find=${encodeURIComponent(text)}`, headers: admin })).json()
  expect(await find('查找')).toMatchObject([{ name: '示例查找人' }])
  expect(await find('%')).toEqual([])
})

test('an account in another county does not exist for this administrator', async () => {
  const there = anAccount({ place: '990102001000000000' })
  await t.add(there)
  const answer = await post(`/api/accounts/${there.id}/disable`, { actId: randomUUID(), reason: '越界的停用' })
  expect(answer.json()).toMatchObject({ code: 'account_not_found', status: 404 })
})

test('pages of people answer, and show nobody’s full number', async () => {
  const input = fresh()
  const { id } = (await post('/api/accounts', input)).json<{ id: AccountId }>()
  for (const url of [
    '/console/people',
    '/console/people/new',
    `/console/people/${id}`,
    '/console/people/roster',
    '/console/me',
  ]) {
    const answer = await t.app.inject({ url, headers: { ...admin, accept: 'text/html' } })
    expect([url, answer.statusCode]).toEqual([url, 200])
    expect(answer.body).not.toContain(input.phone)
  }
  expect(
    (await t.app.inject({ url: `/console/people/${town}`, headers: { ...admin, accept: 'text/html' } })).statusCode,
  ).toBe(404)
})

test('whoever’s number was seen in full reads who it was and why, on their own page and nowhere else', async () => {
  const { id } = (await post('/api/accounts', fresh({ role: 'gridWorker', place: grid }))).json()
  await post(`/api/accounts/${id}/unmask`, { actId: randomUUID(), reason: '夜间值班联系' }, dispatcher)
  const read = async (headers: { cookie: string }) =>
    (await t.app.inject({ url: '/api/staff/me/looks', headers })).json()
  expect(await read(await t.as(id))).toMatchObject([
    { kind: 'unmask', why: '夜间值班联系', who: { role: 'countyDispatcher' }, number: null },
  ])
  expect(await read(dispatcher)).toEqual([])
  const page = await t.app.inject({ url: '/console/me/looks', headers: await t.as(id) })
  expect(page.body).toContain('夜间值班联系')
})

test('one opens the account, another gives the post: no administrator comes of one person alone', async () => {
  const alone = await post('/api/accounts', fresh({ role: 'auditor', place: county }))
  expect(alone.json()).toMatchObject({ code: 'admins_granted', field: 'role' })
  const { id } = (await post('/api/accounts', fresh({ role: 'clerk', place: '990101001001000000' }))).json()
  const given = { actId: randomUUID(), role: 'sysAdmin', place: county }
  expect((await post(`/api/accounts/${id}/posts`, given)).statusCode).toBe(404)
  expect((await grant('/api/accounts', fresh())).statusCode).toBe(404)
  expect((await grant(`/api/accounts/${id}/posts`, given)).statusCode).toBe(200)
})

test('nobody holds two of the three administrators at once, whoever asks for it', async () => {
  const { id } = (await post('/api/accounts', fresh({ role: 'clerk', place: '990101001001000000' }))).json()
  const give = (role: string, more: object = {}) =>
    grant(`/api/accounts/${id}/posts`, { actId: randomUUID(), role, place: county, ...more })
  expect((await give('sysAdmin', { to: '2026-06-01' })).statusCode).toBe(200)
  expect((await give('securityAdmin')).json()).toMatchObject({ code: 'admins_apart' })
  expect((await give('securityAdmin', { from: '2026-05-31' })).json()).toMatchObject({ code: 'admins_apart' })
  expect((await give('securityAdmin', { from: '2026-06-01' })).statusCode).toBe(200)
  expect((await give('sysAdmin', { place: town, to: '2026-06-01' })).statusCode).toBe(200)
})
