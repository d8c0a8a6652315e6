import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE } from '@lianxin/platform/auth'
import { q } from '../server/store.ts'
import { hashPassword } from '../server/login/passwords.ts'
import { anAccount, aPhone, aPost, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

const password = '南湖 菱角 三轮车 下雨'
const county = '990101000000000000'
let t: PeopleUnderTest
let hash: string

beforeAll(async () => {
  t = await peopleUnderTest()
  hash = await hashPassword(password)
})
afterAll(() => t.close())

type Headers = Record<string, string>
const post = (url: string, headers: Headers, payload: object = {}) =>
  t.app.inject({ method: 'POST', url, headers, payload })
const press = (url: string, headers: Headers, fields: Headers) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const login = (body: object) => t.app.inject({ method: 'POST', url: '/api/staff/login', payload: body })

/** Somebody who may see numbers in full, with an authenticator in force, and a colleague whose number is kept. */
async function dispatcher(name: string) {
  const [account, other] = [
    anAccount({ place: county, login: name, password: hash }),
    anAccount({ place: '990101001001000000', phone: aPhone(3) }),
  ]
  await t.add(account, other)
  await t.add(
    aPost({ account: account.id, role: 'countyDispatcher', place: county }),
    aPost({ account: other.id, role: 'clerk', place: '990101001001000000' }),
  )
  const headers: Headers = await t.as(account.id)
  const { secret } = (await post('/api/me/second-factor', headers)).json<{ secret: string }>()
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: t.clock.now().epochMilliseconds })
  const { recovery } = (await post('/api/me/second-factor/verify', headers, { code: code() })).json<{
    recovery: string[]
  }>()
  return { headers, code, recovery, other: other.id }
}

const later = () => t.clock.advance({ minutes: 10 })
const unmask = (headers: Headers, id: string) =>
  post(`/api/accounts/${id}/unmask`, headers, { actId: randomUUID(), reason: '核对值班电话' })

test('ten minutes after the second factor was shown, a number is not unmasked until it is shown again', async () => {
  const { headers, code, other } = await dispatcher('step.up.api')
  expect((await unmask(headers, other)).json()).toEqual({ phone: aPhone(3) })
  later()
  const refused = await unmask(headers, other)
  expect(refused.statusCode).toBe(401)
  expect(refused.json()).toMatchObject({ code: 'second_due', title: expect.stringContaining('/second-factor/again') })
  const wrong = code() === '000000' ? '000001' : '000000'
  expect((await post('/api/me/second-factor/again', headers, { code: wrong })).json()).toMatchObject({
    code: 'second_wrong',
  })
  expect((await unmask(headers, other)).statusCode).toBe(401)
  expect((await post('/api/me/second-factor/again', headers, { code: code() })).statusCode).toBe(200)
  expect((await unmask(headers, other)).json()).toEqual({ phone: aPhone(3) })
  // Reading is not held up.
  later()
  expect((await t.app.inject({ url: '/console/me', headers })).statusCode).toBe(200)
})

test('the second factor shown in one sign-in opens nothing in another', async () => {
  const { headers, code, other } = await dispatcher('step.up.apart')
  later()
  const there = tokenOf(await login({ login: 'step.up.apart', password, second: code() }))
  expect((await unmask({ cookie: `${SESSION_COOKIE}=${there}` }, other)).statusCode).toBe(200)
  expect((await unmask(headers, other)).statusCode).toBe(401)
})

const tokenOf = (answer: { json: () => { token?: string } }) => answer.json().token ?? ''

test('a form pressed too late comes back with what was typed, and goes on with the code', async () => {
  const { headers, code, other } = await dispatcher('step.up.form')
  later()
  const url = `/console/people/${other}`
  const typed = { do: 'unmask', actId: randomUUID(), reason: '核对“值班”电话' }
  const asked = await press(url, headers, typed)
  expect(asked.statusCode).toBe(401)
  expect(asked.body).not.toContain(aPhone(3))
  for (const [name, value] of Object.entries(typed)) expect(asked.body).toContain(`name="${name}" value="${value}"`)
  const again = await press(url, headers, { ...typed, second_now: '12' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('动态码不对')
  expect(again.body).toContain(`name="reason" value="${typed.reason}"`)
  const opened = await press(url, headers, { ...typed, second_now: code() })
  expect(opened.statusCode).toBe(200)
  expect(opened.body).toContain(aPhone(3))
})

test('a code that was used at sign-in is not good once more', async () => {
  const { headers, code } = await dispatcher('step.up.once')
  later()
  expect((await post('/api/me/second-factor/again', headers, { code: code() })).statusCode).toBe(200)
  expect((await post('/api/me/second-factor/again', headers, { code: code() })).json()).toMatchObject({
    code: 'second_wrong',
  })
})

test('a recovery code signs in once in place of the six digits, and the page counts what is left', async () => {
  const { headers, recovery } = await dispatcher('recovery.once')
  expect(new Set(recovery).size).toBe(10)
  const [first = '', second = ''] = recovery
  expect((await login({ login: 'recovery.once', password, second: first.replaceAll('-', ' ') })).statusCode).toBe(200)
  expect((await login({ login: 'recovery.once', password, second: first })).json()).toMatchObject({
    code: 'login_failed',
  })
  expect((await t.app.inject({ url: '/console/me', headers })).body).toContain('备用码还剩 9 个')
  const twice = await Promise.all([1, 2].map(() => login({ login: 'recovery.once', password, second })))
  expect(twice.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401])
})

test('new recovery codes are made after the second factor, shown once, and end the old ones', async () => {
  const { headers, code, recovery } = await dispatcher('recovery.renew')
  later()
  const asked = await press('/console/me', headers, { do: 'recovery' })
  expect(asked.statusCode).toBe(401)
  const made = await press('/console/me', headers, { do: 'recovery', second_now: code() })
  const fresh = made.body.match(/\d{4}-\d{4}-\d{4}/g) ?? []
  expect(fresh).toHaveLength(10)
  expect((await t.app.inject({ url: '/console/me', headers })).body).not.toMatch(/\d{4}-\d{4}-\d{4}/)
  expect((await login({ login: 'recovery.renew', password, second: recovery[3] })).statusCode).toBe(401)
  expect((await login({ login: 'recovery.renew', password, second: fresh[3] })).statusCode).toBe(200)
})

test('recovery codes are kept as hashes alone', async () => {
  const { recovery } = await dispatcher('recovery.kept')
  const [[account]] = await t.db.db.read(
    { as: 'auth' },
    q.selectFrom('people.account').selectAll().where('login', '=', 'recovery.kept'),
  )
  const kept = JSON.stringify(account)
  const digits = (recovery[0] ?? '').replaceAll('-', '')
  expect(account?.recovery).toHaveLength(10)
  expect(kept).not.toContain(digits)
  expect(account?.recovery.some((one) => one.toString('latin1').includes(digits))).toBe(false)
})

test('an authenticator is not replaced from a desk that was left', async () => {
  const { headers, code } = await dispatcher('replace.second')
  later()
  expect((await post('/api/me/second-factor', headers)).json()).toMatchObject({ code: 'second_due' })
  await post('/api/me/second-factor/again', headers, { code: code() })
  expect((await post('/api/me/second-factor', headers)).statusCode).toBe(200)
})

test('a download led away from comes back, and nowhere else', async () => {
  const { headers, code } = await dispatcher('step.up.next')
  later()
  const next = '/console/people?place=990101000000000000'
  const page = await t.app.inject({ url: `/console/second?next=${encodeURIComponent(next)}`, headers })
  expect(page.body).toContain('name="second_now"')
  const on = await press(`/console/second?next=${encodeURIComponent(next)}`, headers, { second_now: code() })
  expect(on.headers['location']).toBe(next)
  const away = await press('/console/second?next=//elsewhere.example', headers, { second_now: '' })
  expect(away.headers['location']).toBe('/console')
})
