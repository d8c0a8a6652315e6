import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE } from '@lianxin/platform/auth'
import { aPhone, peopleUnderTest, type PeopleUnderTest } from '../testing/index.ts'

let t: PeopleUnderTest
beforeAll(async () => {
  t = await peopleUnderTest()
})
afterAll(() => t.close())

const post = (url: string, payload: object, ip = '198.51.100.1') =>
  t.app.inject({ method: 'POST', url, payload, remoteAddress: ip })
const codeSent = () => /\d{6}/.exec(t.sent.at(-1)?.text ?? '')?.[0] ?? ''

async function signIn(phone: string) {
  await post('/api/login/code', { phone })
  return post('/api/login', { phone, code: codeSent() })
}

test('a phone seen for the first time becomes a resident, and is the same person ever after', async () => {
  const phone = aPhone(101)
  const asked = await post('/api/login/code', { phone: `+86 ${phone}` })
  expect(asked.json()).toEqual({ to: '190****0101', minutes: 5 })
  const first = await post('/api/login', { phone, code: codeSent() })
  expect(first.json()).toMatchObject({ me: { kind: 'resident', phone: '190****0101', name: '190****0101' } })
  const second = await signIn(phone)
  expect(second.json().me.id).toBe(first.json().me.id)
  const headers = { cookie: `${SESSION_COOKIE}=${second.json<{ token: string }>().token}` }
  expect((await t.app.inject({ url: '/api/me', headers })).json()).toEqual(second.json().me)
})

test('two sign-ins at once make one resident', async () => {
  const phone = aPhone(102)
  const { addResident } = await import('../server/login/resident-login.ts')
  const ids = await Promise.all([1, 2, 3, 4].map(() => addResident(t.people, phone)))
  expect(new Set(ids).size).toBe(1)
})

test('a code works once, for its phone, within five minutes', async () => {
  const phone = aPhone(103)
  await post('/api/login/code', { phone })
  const code = codeSent()
  expect((await post('/api/login', { phone: aPhone(104), code })).json()).toMatchObject({ code: 'code_wrong' })
  expect((await post('/api/login', { phone, code })).statusCode).toBe(200)
  expect((await post('/api/login', { phone, code })).json()).toMatchObject({ code: 'code_wrong', field: 'code' })
  await post('/api/login/code', { phone })
  t.clock.advance({ minutes: 5 })
  expect((await post('/api/login', { phone, code: codeSent() })).json()).toMatchObject({ code: 'code_wrong' })
})

test('after five wrong tries the right code no longer opens', async () => {
  const phone = aPhone(105)
  await post('/api/login/code', { phone })
  const code = codeSent()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  await Promise.all([1, 2, 3, 4, 5].map(() => post('/api/login', { phone, code: wrong })))
  expect((await post('/api/login', { phone, code })).json()).toMatchObject({ code: 'code_wrong' })
})

test('a phone gets five codes an hour, whoever asks', async () => {
  const phone = aPhone(106)
  const answers = []
  for (let i = 0; i < 6; i++)
    answers.push((await post('/api/login/code', { phone }, `198.51.100.${i + 50}`)).statusCode)
  expect(answers).toEqual([200, 200, 200, 200, 200, 429])
})

test.each(['', '12345', '0573-82000000', '190\u00000000107'])('%j is refused at the field', async (phone) => {
  const answer = await post('/api/login/code', { phone })
  expect(answer.statusCode).toBe(422)
  expect(JSON.stringify(answer.json())).toContain('phone')
})

test('signing out ends the session', async () => {
  const { token } = (await signIn(aPhone(108))).json<{ token: string }>()
  const headers = { cookie: `${SESSION_COOKIE}=${token}` }
  await t.app.inject({ method: 'POST', url: '/api/logout', headers })
  expect((await t.app.inject({ url: '/api/me', headers })).json()).toEqual({ kind: 'visitor' })
})

test('the page asks for the number, then for the code, and keeps what was typed', async () => {
  const form = (fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url: '/login?next=/my',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: new URLSearchParams(fields).toString(),
    })
  const wrong = await form({ do: 'ask', phone: '190 0000 1' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('190 0000 1')
  expect(wrong.body).toContain('手机号应为 11 位')
  const asked = await form({ do: 'ask', phone: aPhone(109), next: '/my' })
  expect(asked.body).toContain('190****0109')
  const entered = await form({ do: 'enter', phone: aPhone(109), code: codeSent(), next: '/my' })
  expect([entered.statusCode, entered.headers.location]).toEqual([303, '/my'])
  await form({ do: 'ask', phone: aPhone(110) })
  const elsewhere = await form({ do: 'enter', phone: aPhone(110), code: codeSent(), next: '//evil.example' })
  expect(elsewhere.headers.location).toBe('/')
})

test('a resident says what to be called and where home is, and nothing else is kept', async () => {
  const signedIn = await signIn(aPhone(140))
  const headers = { cookie: `${SESSION_COOKIE}=${signedIn.json<{ token: string }>().token}` }
  const press = (fields: Record<string, string>) =>
    t.app.inject({
      method: 'POST',
      url: '/me',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ actId: randomUUID(), ...fields }).toString(),
    })
  const kept = async () => (await t.app.inject({ url: '/api/me/details', headers })).json()
  expect(await kept()).toEqual({ name: null, phone: '190****0140', home: '990100000000000000' })
  expect((await press({ name: '示例阿姨', home: '990102000000000000' })).body).toContain('已保存')
  expect(await kept()).toMatchObject({ name: '示例阿姨', home: '990102000000000000' })
  expect((await t.app.inject({ url: '/api/me', headers })).json()).toMatchObject({ name: '示例阿姨' })
  const elsewhere = await press({ name: '示例阿姨', home: '330402000000000000' })
  expect(elsewhere.statusCode).toBe(422)
  expect(elsewhere.body).toContain('请从列表中选一个县')
  await press({ name: '', home: '990100000000000000' })
  expect(await kept()).toMatchObject({ name: null, home: '990100000000000000' })
  expect((await t.app.inject({ url: '/api/me/details' })).json()).toMatchObject({ code: 'not_signed_in' })
})
