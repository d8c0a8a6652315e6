import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE, visitor } from '@lianxin/platform/auth'
import type { AccountId, PostId } from '../contract/ids.ts'
import { actorOf } from '../server/actor-of.ts'
import { closeStaleJob } from '../server/login/close-stale-job.ts'
import { hashPassword } from '../server/login/passwords.ts'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

const password = '南湖 菱角 三轮车 下雨'
const county = '990101000000000000'
const town = '990101001000000000'
let t: PeopleUnderTest
let hash: string
let admin: { cookie: string }
let security: { cookie: string }
let dispatcher: { cookie: string }

beforeAll(async () => {
  t = await peopleUnderTest()
  hash = await hashPassword(password)
  admin = await t.as((await somebody('sysAdmin', county)).account)
  security = await t.as((await somebody('securityAdmin', county)).account)
  dispatcher = await t.as((await somebody('countyDispatcher', county)).account)
})
afterAll(() => t.close())

let n = 600
async function somebody(role: 'sysAdmin' | 'securityAdmin' | 'countyDispatcher' | 'townDispatcher', place: string) {
  const account = anAccount({ place, login: `person.${++n}`, password: hash, phone: aPhone(n) })
  const post = aPost({ account: account.id, role, place })
  await t.add(account, post)
  return { account: account.id as AccountId, post: post.id as PostId, login: `person.${n}` }
}
const tokenOf = ({ cookie }: { cookie: string }) => cookie.slice(SESSION_COOKIE.length + 1)
const who = (headers: { cookie: string }) => actorOf(t.people, tokenOf(headers))
const ask = (method: 'GET' | 'POST', url: string, headers: { cookie: string }, payload?: object) =>
  t.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
const login = (name: string) =>
  t.app.inject({ method: 'POST', url: '/api/staff/login', payload: { login: name, password } })
const why = () => ({ actId: randomUUID(), reason: '手机丢了，本人来电' })

test('one’s devices are listed without whole addresses, and one of them is ended', async () => {
  const { account } = await somebody('townDispatcher', town)
  const [phone, desk] = [await t.as(account), await t.as(account)]
  const list = (await ask('GET', '/api/me/sessions', desk)).json()
  expect(list).toMatchObject([{ network: { net: '192.0.2.*' } }, { network: { net: '192.0.2.*' } }])
  expect(JSON.stringify(list)).not.toContain('192.0.2.1')
  const other = list.find((one: { current: boolean }) => !one.current)
  expect((await ask('POST', `/api/me/sessions/${other.key}/end`, desk)).statusCode).toBe(200)
  expect([await who(phone), (await who(desk)).kind]).toEqual([visitor, 'staff'])
  expect((await ask('POST', `/api/me/sessions/${other.key}/end`, desk)).statusCode).toBe(404)
})

test('another’s device cannot be ended, and is as if it were not there', async () => {
  const [mine, hers] = [await somebody('townDispatcher', town), await somebody('townDispatcher', town)]
  const [me, she] = [await t.as(mine.account), await t.as(hers.account)]
  const [{ key }] = (await ask('GET', '/api/me/sessions', she)).json()
  expect((await ask('POST', `/api/me/sessions/${key}/end`, me)).statusCode).toBe(404)
  expect((await who(she)).kind).toBe('staff')
})

test('the security administrator signs somebody out everywhere with a reason; others do not', async () => {
  const { account } = await somebody('townDispatcher', town)
  const theirs = await t.as(account)
  const url = `/api/accounts/${account}/sessions/end`
  for (const other of [dispatcher, admin]) expect((await ask('POST', url, other, why())).statusCode).toBe(404)
  expect((await ask('POST', url, security, { actId: randomUUID() })).statusCode).toBe(422)
  expect((await ask('POST', url, security, why())).statusCode).toBe(200)
  expect(await who(theirs)).toEqual(visitor)
})

test('a sign-in ends with the post it acts in, even where the person holds another', async () => {
  const { account, post } = await somebody('townDispatcher', town)
  await t.add(aPost({ account, role: 'clerk', place: '990101001001000000' }))
  const acting = await t.as(account, post)
  expect(await who(acting)).toMatchObject({ post: { role: 'townDispatcher' } })
  expect((await ask('POST', `/api/posts/${post}/end`, security, why())).statusCode).toBe(200)
  expect(await who(acting)).toEqual(visitor)
})

test('an account nobody uses is warned by text, closed two weeks later, and opened again with a reason', async () => {
  const { account, login: name } = await somebody('townDispatcher', town)
  const run = () => closeStaleJob(t.people).run(t.clock.now())
  const texts = () => t.sent.filter(({ text }) => text.includes('没有登录')).length
  await login(name)
  t.clock.advance({ hours: 89 * 24 })
  await run()
  expect((await login(name)).statusCode).toBe(200)
  t.clock.advance({ hours: 90 * 24 })
  const before = texts()
  await run()
  await run()
  const warned = texts() - before
  t.clock.advance({ hours: 14 * 24 })
  await run()
  expect((await login(name)).statusCode).toBe(401)
  // The administrators slept as long, and were closed with everybody else.
  const keeper = await somebody('sysAdmin', county)
  await login(keeper.login)
  const fresh = await t.as(keeper.account)
  expect((await ask('POST', `/api/accounts/${account}/reopen`, fresh, why())).statusCode).toBe(200)
  expect((await ask('POST', `/api/accounts/${account}/reopen`, fresh, why())).json()).toMatchObject({
    code: 'account_open',
  })
  // The old password counts no more.
  expect((await login(name)).statusCode).toBe(401)
  expect(warned).toBeGreaterThan(0)
  expect(await actorOf(t.people, tokenOf(await t.as(account)))).toMatchObject({ kind: 'staff' })
})
