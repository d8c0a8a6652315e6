import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE, visitor } from '@lianxin/platform/auth'
import { Secret, TOTP } from 'otpauth'
import { actorOf } from '../server/actor-of.ts'
import { hashPassword } from '../server/login/passwords.ts'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

const password = '南湖 菱角 三轮车 下雨'
let t: PeopleUnderTest
let hash: string

beforeAll(async () => {
  t = await peopleUnderTest()
  hash = await hashPassword(password)
})
afterAll(() => t.close())

async function somebody(login: string, more: { closed?: boolean; to?: string } = {}) {
  const account = anAccount({ place: '990101001', login, password: hash, phone: aPhone(7), ...more })
  await t.add(account)
  const to = more.to ? { to: more.to } : {}
  await t.add(aPost({ account: account.id, role: 'townDispatcher', place: '990101001', ...to }))
  return account.id
}

const login = (body: object, headers: Record<string, string> = {}, ip = '198.51.100.1') =>
  t.app.inject({ method: 'POST', url: '/api/staff/login', payload: body, headers, remoteAddress: ip })

const tokenIn = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.find((one) => one.name === SESSION_COOKIE)?.value

test('the right password opens a session that the cookie carries', async () => {
  await somebody('wang.shili')
  const answer = await login({ login: ' Wang.Shili ', password })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ me: { kind: 'staff', posts: [{ role: 'townDispatcher' }] } })
  const cookie = answer.cookies.find((one) => one.name === SESSION_COOKIE)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', value: answer.json().token })
  const me = await t.app.inject({ url: '/api/me', headers: { cookie: `${SESSION_COOKIE}=${cookie?.value}` } })
  expect(me.json()).toMatchObject({ kind: 'staff' })
})

test('a sign-in closes the session the browser came with', async () => {
  await somebody('old.token')
  const first = tokenIn(await login({ login: 'old.token', password })) ?? ''
  const second = tokenIn(await login({ login: 'old.token', password }, { cookie: `${SESSION_COOKIE}=${first}` }))
  expect(second).not.toBe(first)
  expect(await actorOf(t.people, first)).toEqual(visitor)
})

test('a session of an account that was closed stands for nobody, even while it is open', async () => {
  const open = (subject: Awaited<ReturnType<typeof somebody>>) =>
    t.people.sessions.open({ subject, kind: 'staff', ip: '192.0.2.1', agent: 'test' })
  const closed = await open(await somebody('closed.meanwhile', { closed: true }))
  expect(await actorOf(t.people, closed)).toEqual(visitor)
  const own = await open(await somebody('still.there'))
  expect(await actorOf(t.people, own)).toMatchObject({ kind: 'staff' })
})

test('a token that was made to name somebody else stands for nobody', async () => {
  const [mine, hers] = [await somebody('token.mine'), await somebody('token.hers')]
  const token = await t.people.sessions.open({ subject: mine, kind: 'staff', ip: '192.0.2.1', agent: 'test' })
  for (const forged of [token.replace(mine, hers), token.replace(`.${mine}`, ''), `${token}0`])
    expect(await actorOf(t.people, forged)).toEqual(visitor)
})

test('requests that come together are looked up in one trip, each as whom it is', async () => {
  const open = (subject: Awaited<ReturnType<typeof somebody>>) =>
    t.people.sessions.open({ subject, kind: 'staff', ip: '192.0.2.1', agent: 'test' })
  const [mine, hers] = [await somebody('beside.mine'), await somebody('beside.hers')]
  const [first, second, other] = [await open(mine), await open(mine), await open(hers)]
  await t.people.sessions.close(second)
  const before = t.db.db.trips()
  const together = await Promise.all([first, other, second, `${first}0`].map((token) => actorOf(t.people, token)))
  expect(t.db.db.trips() - before).toBe(1)
  expect(together).toEqual([
    expect.objectContaining({ account: mine }),
    expect.objectContaining({ account: hers }),
    visitor,
    visitor,
  ])
})

test('unknown login, wrong password and closed account get the same answer', async () => {
  await somebody('right.login')
  await somebody('closed.login', { closed: true })
  const answers = await Promise.all([
    login({ login: 'right.login', password: 'wrong wrong wrong' }),
    login({ login: 'nobody.here', password }),
    login({ login: 'closed.login', password }),
  ])
  expect(answers.map((one) => one.statusCode)).toEqual([401, 401, 401])
  expect(new Set(answers.map((one) => one.body)).size).toBe(1)
})

test.each(['guessed.login', 'guessed.nobody'])('after five failures %s is shut for this source only', async (name) => {
  if (name === 'guessed.login') await somebody(name)
  for (let i = 0; i < 5; i++) {
    expect((await login({ login: name, password: `wrong ${i}` }, {}, '198.51.100.9')).statusCode).toBe(401)
  }
  const shut = await login({ login: name, password }, {}, '198.51.100.9')
  expect(shut.statusCode).toBe(429)
  expect(Number(shut.headers['retry-after'])).toBeGreaterThan(0)
  expect((await login({ login: name, password }, {}, '198.51.100.10')).statusCode).not.toBe(429)
  t.clock.advance({ minutes: 15 })
  expect((await login({ login: name, password }, {}, '198.51.100.9')).statusCode).not.toBe(429)
})

test('failures sent all at once are counted one by one', async () => {
  await somebody('rush.login')
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => login({ login: 'rush.login', password: `wrong ${i}` }, {}, '198.51.100.20')),
  )
  expect(answers.filter((one) => one.statusCode === 401)).toHaveLength(5)
  expect(answers.filter((one) => one.statusCode === 429)).toHaveLength(7)
})

test('whoever holds no post today is told so, after the right password', async () => {
  await somebody('gone.login', { to: '2026-03-01' })
  expect((await login({ login: 'gone.login', password })).json()).toMatchObject({ code: 'no_post_now' })
})

test('a second factor is asked for, and its code works once', async () => {
  const account = await somebody('two.factors')
  const headers = await t.as(account)
  const post = (url: string, payload?: object) =>
    t.app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) })
  const { secret } = (await post('/api/me/second-factor')).json<{ secret: string }>()
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: t.clock.now().epochMilliseconds })

  const wrong = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
  expect((await post('/api/me/second-factor/verify', { code: wrong })).json()).toMatchObject({ code: 'second_wrong' })
  expect((await post('/api/me/second-factor/verify', { code: code() })).statusCode).toBe(200)

  expect((await login({ login: 'two.factors', password })).json()).toMatchObject({ code: 'second_needed' })
  expect((await login({ login: 'two.factors', password, second: code() })).json()).toMatchObject({
    code: 'login_failed',
  })
  t.clock.advance({ seconds: 60 })
  expect((await login({ login: 'two.factors', password, second: code() })).statusCode).toBe(200)
  expect((await login({ login: 'two.factors', password, second: code() })).statusCode).toBe(401)
})

test('a first password is set by the code on the phone, and asking tells nothing about the login', async () => {
  const account = anAccount({ place: '990101001', login: 'new.person', phone: aPhone(8) })
  await t.add(account)
  await t.add(aPost({ account: account.id, role: 'clerk', place: '990101001001' }))
  const post = (url: string, payload: object) => t.app.inject({ method: 'POST', url, payload })
  const known = await post('/api/staff/code', { login: 'new.person' })
  const unknown = await post('/api/staff/code', { login: 'no.such.person' })
  expect(known.body).toBe(unknown.body)
  expect(t.sent.at(-1)?.to).toBe(aPhone(8))
  const code = /\d{6}/.exec(t.sent.at(-1)?.text ?? '')?.[0]
  const body = { login: 'new.person', code, password: '三轮车 菱角 粽子 下雨' }
  expect((await post('/api/staff/password', { ...body, code: '000000' })).json()).toMatchObject({ code: 'code_wrong' })
  expect((await post('/api/staff/password', { ...body, password: 'new.person.1' })).json()).toMatchObject({
    code: 'password_weak',
    field: 'password',
  })
  expect((await post('/api/staff/password', body)).statusCode).toBe(200)
  expect((await post('/api/staff/password', body)).json()).toMatchObject({ code: 'code_wrong' })
  expect((await login({ login: 'new.person', password: body.password })).statusCode).toBe(200)
})

test('a changed password ends every other sign-in', async () => {
  const account = await somebody('change.me')
  const [here, there] = [await t.as(account), await t.as(account)]
  const change = (payload: object) => t.app.inject({ method: 'POST', url: '/api/me/password', headers: here, payload })
  expect((await change({ current: 'not this one', next: '新的密码要够长才行呀' })).json()).toMatchObject({
    field: 'current',
  })
  expect((await change({ current: password, next: '粽子 石桥 月河 运河' })).statusCode).toBe(200)
  const me = async (headers: Record<string, string>) => (await t.app.inject({ url: '/api/me', headers })).json().kind
  expect(await me(here)).toBe('staff')
  expect(await me(there)).toBe('visitor')
})

test('there is no sign-in without a password outside a demonstration city', async () => {
  await somebody('demo.person')
  const answer = await t.app.inject({ method: 'POST', url: '/api/demo/login', payload: { login: 'demo.person' } })
  expect(answer.json()).toMatchObject({ code: 'demo_only', status: 404 })
})
