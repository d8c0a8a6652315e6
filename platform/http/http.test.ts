import { h } from 'preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../auth/index.ts'
import { Unavailable } from '../db/index.ts'
import type { Id, PlaceCode } from '../ids/index.ts'
import { testApp, type TestApp } from '../testing/index.ts'
import { client, handlers, page, Refusal, type Refused, route, type Room } from './index.ts'

const routes = {
  greet: route({
    method: 'POST',
    path: '/api/greet/{who}',
    summary: 'greet',
    power: 'public',
    params: z.object({ who: z.string() }),
    body: z.object({ who: z.string().optional(), text: z.string().min(2).max(5) }),
    reply: z.object({ said: z.string() }),
    refusals: ['rude'],
  }),
  secret: route({
    method: 'GET',
    path: '/api/secret',
    summary: 'secret',
    power: 'greet.secret',
    reply: z.object({ ok: z.boolean() }),
    refusals: [],
  }),
}
const room: Room = {
  name: 'greet',
  powers: { 'greet.secret': ['clerk'] },
  refusals: { rude: { status: 409, zh: '请礼貌一些', en: 'Please be polite' } },
  routes: handlers(routes, {
    async greet({ who, text }) {
      if (text === 'oi') throw new Refusal('rude', { field: 'text', zh: '换个词', en: 'another word' })
      if (text === 'down') throw new Unavailable('gone')
      if (text === 'bug') throw new Error('secret detail')
      return { said: `${text} ${who}` }
    },
    secret: async () => ({ ok: true }),
  }),
  pages: [
    page({
      path: '/hello',
      power: 'public',
      get: async (ctx) => ({ title: ctx.lang, shell: 'resident', body: h('p', {}, ctx.size) }),
      post: async (_, form) => ({
        title: 'sent',
        shell: 'resident',
        body: h('p', {}, `${form.get('text') ?? ''} ${form.files.length}`),
      }),
    }),
    page({
      path: '/big',
      power: 'public',
      saysTooLarge: true,
      post: async (_, form) => ({
        title: 'big',
        shell: 'resident',
        body: h('p', {}, `${form.get('text') ?? ''} ${form.files.length} ${form.tooLarge ?? 'fits'}`),
      }),
    }),
    page({
      path: '/away',
      power: 'public',
      post: async () => {
        throw new Unavailable('gone')
      },
    }),
    page({
      path: '/mine',
      power: 'resident',
      get: async () => ({ title: 'mine', shell: 'resident', body: h('p', {}) }),
    }),
  ],
}
const clerk = (role: string): Actor => ({
  kind: 'staff',
  account: '330402040000000001' as Id,
  name: '甲',
  post: {
    id: '330402050000000001' as Id,
    role,
    place: '330402008001000000' as PlaceCode,
    lo: '330402008001000000' as PlaceCode,
    hi: '330402008002000000' as PlaceCode,
  },
  posts: [],
})

let t: TestApp
beforeAll(async () => {
  t = await testApp([room])
})
afterAll(() => t.close())

const greet = (text: unknown, headers: Record<string, string> = {}) =>
  t.app.inject({ method: 'POST', url: '/api/greet/ann', payload: { text }, headers })

test('a body cannot speak for another object than the path names', async () => {
  const answer = await t.app.inject({ method: 'POST', url: '/api/greet/ann', payload: { text: 'hey', who: 'bob' } })
  expect(answer.json()).toEqual({ said: 'hey ann' })
})

test.each([
  ['too short', 'a', 422, 'bad_input'],
  ['a refusal of the room', 'oi', 409, 'rude'],
  ['the database is away', 'down', 503, 'unavailable'],
  ['a defect', 'bug', 500, 'defect'],
])('%s is answered with its code and a sentence', async (_, text, status, code) => {
  const answer = await greet(text)
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  expect(answer.body).not.toContain('secret detail')
  expect(answer.headers['retry-after']).toBe(status === 503 ? '2' : undefined)
})

test('a wrong field is named, in both languages', async () => {
  expect((await greet('much too long')).json().errors).toEqual([
    { field: 'text', zh: '最多 5 个字，请删减一些', en: 'At most 5 characters; please shorten it' },
  ])
})

test('broken JSON, an unknown type and an unknown path are answered, not crashed upon', async () => {
  const broken = await t.app.inject({
    method: 'POST',
    url: '/api/greet/ann',
    payload: '{"text":',
    headers: { 'content-type': 'application/json' },
  })
  const odd = await t.app.inject({
    method: 'POST',
    url: '/api/greet/ann',
    payload: 'x',
    headers: { 'content-type': 'application/x-odd' },
  })
  const nowhere = await t.app.inject({ url: '/api/nowhere' })
  expect([broken.statusCode, odd.statusCode, nowhere.statusCode]).toEqual([400, 415, 404])
})

test('a write from another site is refused, from our own page or a program it is not', async () => {
  expect((await greet('hey', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await greet('hey', { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
  expect((await greet('hey', { origin: 'http://localhost:8080', host: 'localhost:8080' })).statusCode).toBe(200)
})

test('who lacks a power hears the same as if the thing did not exist', async () => {
  const visitor = await t.app.inject({ url: '/api/secret' })
  const other = await t.app.inject({ url: '/api/secret', headers: t.as(clerk('gridWorker')) })
  const holder = await t.app.inject({ url: '/api/secret', headers: t.as(clerk('clerk')) })
  expect([visitor.statusCode, other.statusCode, holder.statusCode]).toEqual([401, 404, 200])
})

test('a page for residents sends a visitor to sign in and back', async () => {
  const answer = await t.app.inject({ url: '/mine?x=1', headers: { accept: 'text/html' } })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/login?next=%2Fmine%3Fx%3D1'])
})

test('language and text size are chosen by a link and kept', async () => {
  const chosen = await t.app.inject({ url: '/hello?lang=en&size=xl&keep=1' })
  expect([chosen.statusCode, chosen.headers.location]).toEqual([303, '/hello?keep=1'])
  const cookie = chosen.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const page = await t.app.inject({ url: '/hello', headers: { cookie } })
  expect(page.body).toContain('<title>en</title><p>xl</p>')
})

test('a form comes in urlencoded or multipart, with its files', async () => {
  const plain = await t.app.inject({
    method: 'POST',
    url: '/hello',
    payload: 'text=a',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const form = new FormData()
  form.set('text', 'b')
  form.set('photo', new File([new Uint8Array([1, 2])], 'x.jpg', { type: 'image/jpeg' }))
  form.set('empty', new File([], ''))
  const parts = await t.app.inject({ method: 'POST', url: '/hello', payload: form })
  expect([plain.body, parts.body]).toEqual([
    expect.stringContaining('<p>a 0</p>'),
    expect.stringContaining('<p>b 1</p>'),
  ])
})

const filled = (files: number, bytes = 2) => {
  const form = new FormData()
  for (let i = 0; i < files; i++) form.append('photo', new File([new Uint8Array(bytes)], `${i}.jpg`))
  form.set('text', 'kept')
  return form
}
const sendBig = (url: string, form: FormData) => t.app.inject({ method: 'POST', url, payload: form })

test('too many or too large files do not lose what was typed beside them, where the page says so', async () => {
  expect((await sendBig('/big', filled(6))).body).toContain('<p>kept 6 fits</p>')
  expect((await sendBig('/big', filled(7))).body).toContain('<p>kept 6 photo</p>')
  expect((await sendBig('/big', filled(1, 12_000_001))).body).toContain('<p>kept 0 photo</p>')
  expect((await sendBig('/hello', filled(7))).statusCode).toBe(413)
  expect((await sendBig('/big', filled(40))).statusCode).toBe(413)
})

test('six photos and a voice note have the time to come in over 400 kbit/s', () => {
  const [photo, voice, line] = [350_000, 500_000, 50_000]
  const seconds = (6 * photo + voice) / line
  expect(t.app.server.requestTimeout).toBeGreaterThan(2 * seconds * 1000)
})

test('while the database is away what was typed stands in the answer, to be sent again; a password does not', async () => {
  const send = (payload: string) =>
    t.app.inject({
      method: 'POST',
      url: '/away?x=1',
      payload,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    })
  const answer = await send('act_id=7&text=a%22b&kind=1&kind=2')
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
  expect(answer.body).toContain('<form method="post" action="/away?x=1">')
  expect(answer.body).toContain('name="text" value="a&quot;b"')
  expect(answer.body.match(/name="kind"/g)).toHaveLength(2)
  expect((await send('login=a&password=secret')).body).not.toContain('secret')
})

test('an address that cannot be read is answered like any other bad request', async () => {
  const answer = await t.app.inject({ url: '/hello/%E0%A4%A' })
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad_request'])
})

test('what is of the wrong kind is not called missing', async () => {
  expect((await greet(12)).json().errors[0].zh).toBe('格式不对，请检查')
  expect((await greet(undefined)).json().errors[0].zh).toBe('请填写')
})

test('a form that breaks off, or is none, is answered and is no defect of ours', async () => {
  const send = (payload: string, type = 'multipart/form-data; boundary=x') =>
    t.app.inject({ method: 'POST', url: '/hello', payload, headers: { 'content-type': type } })
  const part = '--x\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n'
  const answers = await Promise.all([
    send(`${part}half of a photo`),
    send(part),
    send('no form at all'),
    send('', 'multipart/form-data'),
  ])
  expect(answers.map((one) => one.statusCode)).toEqual([400, 400, 400, 400])
})

test('every answer carries the policy, and scripts need its nonce', async () => {
  const { headers } = await t.app.inject({ url: '/hello' })
  expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  const again = await t.app.inject({ url: '/hello' })
  expect(again.headers['content-security-policy']).not.toBe(headers['content-security-policy'])
  // Data opened as a page may load and run nothing.
  const data = await t.app.inject({ url: '/openapi.json' })
  expect(data.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
})

test('where the pages are served by https, browsers are told to come by https for a year', async () => {
  expect((await t.app.inject({ url: '/hello' })).headers['strict-transport-security']).toBeUndefined()
  const secure = await testApp([room], { secureCookies: true })
  const { headers } = await secure.app.inject({ url: '/hello' })
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  await secure.close()
})

test('the OpenAPI document says what is served, and what it may refuse', async () => {
  const document = (await t.app.inject({ url: '/openapi.json' })).json()
  const greeting = document.paths['/api/greet/{who}'].post
  expect(document.openapi).toBe('3.1.0')
  expect(greeting.parameters[0]).toMatchObject({ name: 'who', in: 'path', required: true })
  expect(greeting.responses['409'].description).toContain('rude')
  expect(JSON.stringify(greeting)).not.toContain('$schema')
  expect((await t.app.inject({ url: '/api' })).body).toContain('/api/greet/{who}')
})

test('the client is typed by the contract and throws the refusal', async () => {
  const api = client(routes, { base: await t.app.listen({ port: 0, host: '127.0.0.1' }) })
  expect(await api.greet({ who: 'ann', text: 'hey' })).toEqual({ said: 'hey ann' })
  await expect(api.greet({ who: 'ann', text: 'oi' })).rejects.toMatchObject({
    code: 'rude',
    status: 409,
  } satisfies Partial<Refused>)
})

test('an address of many kilobytes is answered in words, a page for people and a problem for programs', async () => {
  const served = await testApp([room])
  const base = await served.app.listen({ port: 0, host: '127.0.0.1' })
  const ask = (path: string, length: number) => fetch(`${base}${path}?q=${'x'.repeat(length)}`)
  expect((await ask('/hello', 20_000)).status).toBe(200)
  const people = await ask('/hello', 40_000)
  expect([people.status, people.headers.get('content-type')]).toEqual([431, 'text/html; charset=utf-8'])
  expect(await people.text()).toMatch(/网址太长.*too long/s)
  const program = await ask('/api/secret', 40_000)
  expect([program.status, program.headers.get('content-type')]).toEqual([
    431,
    'application/problem+json; charset=utf-8',
  ])
  expect(await program.json()).toMatchObject({ status: 431, code: 'address_too_long' })
  await served.close()
})
