import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Sealed } from '@lianxin/platform/crypto'
import type { Actor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { sendDue, Undeliverable } from '@lianxin/platform/notify'
import { opened } from '@lianxin/platform/testing'
import { forgetAddress } from '../server/acts/listen.ts'
import { mailLinks } from '../server/mail-links.ts'
import { spreadNotices } from '../server/spread.ts'
import { noticesUnderTest, resident, staff, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
beforeEach(async () => {
  await t?.close()
  t = await noticesUnderTest()
})
afterAll(() => t.close())

const me = resident()
const page = (who: Actor) => (who.kind === 'staff' ? '/console/notices/choices' : '/my/notices/choices')
const form = (fields: Readonly<Record<string, string | readonly string[]>>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string])),
  ).toString()
const post = (who: Actor, url: string, fields: Parameters<typeof form>[0]) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { ...t.as(who), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: form(fields),
  })
const see = (who: Actor, url = page(who)) => t.app.inject({ url, headers: { ...t.as(who), accept: 'text/html' } })
const usual = { do: 'choose', quietFrom: '22:00', quietTo: '07:00', rhythm: 'each', lang: 'zh' }

interface Out {
  county: number
  key: string
  channel: string
  recipient: Sealed
  subject: string
  body: string
  next_try_at: Temporal.Instant
}
const outbox = async () => {
  const [rows] = await t.db.db.read(
    everywhere,
    raw<Out>(
      sql`select county, key, channel, recipient, subject, body, next_try_at from platform.message order by channel, key`,
    ),
  )
  return rows.map(opened)
}
const channels = async () => (await outbox()).map((one) => one.channel)

test('a topic goes the ways somebody ticked and no other; what must be told goes all the same', async () => {
  expect((await post(me, page(me), { ...usual, t_steps: ['app'] })).headers.location).toBe(`${page(me)}?done=saved`)
  await t.tell(me.id, 'town.step')
  await t.tell(me.id, 'town.answer')
  await spreadNotices(t.notices)
  expect((await outbox()).map((one) => one.body)).toEqual(['0402-0012-3457 有答复'])
  const { body } = await see(me)
  // Of the boxes of the steps only "here" is ticked.
  const boxes = [...body.matchAll(/<input type="checkbox" name="t_steps" value="(\w+)"( checked)?/g)]
  expect(boxes.map(([, way, on]) => [way, on !== undefined])).toEqual([
    ['app', true],
    ['sms', false],
    ['email', false],
    ['push', false],
  ])
})

test('whoever does not want it in the app has it in the message only', async () => {
  await post(me, page(me), { ...usual, t_steps: ['sms'] })
  await t.tell(me.id, 'town.step')
  await spreadNotices(t.notices)
  expect(await channels()).toEqual(['sms'])
  expect((await see(me, '/my/notices')).body).not.toContain('有进展')
})

test('what comes in one’s own quiet hours waits for their end, over midnight too', async () => {
  await post(me, page(me), { ...usual, quietFrom: '12:30', quietTo: '09:15', t_steps: ['app', 'sms'] })
  t.clock.set('2026-03-03T05:00:00Z')
  await t.tell(me.id, 'town.step')
  await spreadNotices(t.notices)
  expect((await outbox()).map((one) => one.next_try_at.toString())).toEqual(['2026-03-04T01:15:00Z'])
})

test('a call rings at once, whatever was chosen: in the quiet hours, into a digest, with every box empty', async () => {
  const onDuty = staff()
  await post(onDuty, page(onDuty), { ...usual, quietFrom: '00:00', quietTo: '23:59', rhythm: 'weekly' })
  await t.tell(onDuty.account, 'town.ring', { again: 1 })
  await t.tell(onDuty.account, 'town.work')
  await spreadNotices(t.notices)
  expect((await outbox()).map((one) => [one.body, one.next_try_at.toString()])).toEqual([
    ['紧急 0402-0012-3457', t.clock.now().toString()],
  ])
})

test('a clock that cannot be read is said at its field, and what was ticked stands again', async () => {
  const again = await post(me, page(me), { ...usual, quietFrom: '25:00', rhythm: 'weekly', t_steps: 'push' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('从几点：请按 22:00 这样填')
  expect(again.body).toMatch(/name="t_steps" value="push" checked/)
  expect(again.body).toMatch(/value="weekly" checked/)
  expect((await see(me)).body).toMatch(/value="each" checked/)
})

test('nobody sees or changes the choices of another, and residents have none at the desk', async () => {
  await post(me, page(me), { ...usual, quietFrom: '20:15' })
  expect((await see(resident(2))).body).not.toContain('20:15')
  expect((await see(me, '/console/notices/choices')).statusCode).toBe(404)
})

const linkIn = (body: string) => /https:\/\/city\.example(\/notices\/email\?\S+)/.exec(body)![1]!
/** Asks for an address and reads the letter that comes. */
async function letterTo(email: string, who: Actor = me): Promise<string> {
  const before = (await outbox()).length
  await post(who, page(who), { do: 'email', email })
  await mailLinks(t.notices)
  const letters = (await outbox()).filter((one) => one.channel === 'email')
  expect(await outbox()).toHaveLength(before + 1)
  return letters.find((one) => one.recipient === email)!.body
}

test('an address counts once the link in its letter was opened and the button pressed, and never before', async () => {
  const link = linkIn(await letterTo('zhang@example.org'))
  await t.tell(me.id, 'town.step', { key: 'before' })
  await spreadNotices(t.notices)
  expect(await channels()).toEqual(['email', 'sms'])

  // Whoever opens the letter need not be signed in; looking alone changes nothing, for mail programs look too.
  const looked = await t.app.inject({ url: link })
  expect(looked.body).toContain('zhang@example.org')
  expect((await see(me)).body).toContain('确认邮件已发往')
  const [, p, tk] = /p=(\d+)&(?:amp;)?t=(\S+)/.exec(link)!
  const pressed = await t.app.inject({
    method: 'POST',
    url: '/notices/email',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: form({ p: p!, t: tk! }),
  })
  expect(pressed.body).toContain('已确认')
  await t.tell(me.id, 'town.step', { key: 'after' })
  await spreadNotices(t.notices)
  expect((await outbox()).filter((one) => one.recipient === 'zhang@example.org').map((one) => one.subject)).toEqual([
    '0402-0012-3457 有进展',
    '确认您的邮箱',
  ])
  // The letter leads to the case itself.
  expect((await outbox()).some((one) => one.body.includes('https://city.example/my/'))).toBe(true)
  expect((await t.app.inject({ url: link })).statusCode).toBe(404)
})

test('a link is void after a day, for another person, and once another address was asked for', async () => {
  const first = linkIn(await letterTo('one@example.org'))
  t.clock.advance({ minutes: 2 })
  const second = linkIn(await letterTo('two@example.org'))
  expect((await t.app.inject({ url: first })).statusCode).toBe(404)
  const other = second.replace(me.id, resident(2).id)
  expect((await t.app.inject({ url: other })).statusCode).toBe(404)
  expect((await t.app.inject({ url: second })).statusCode).toBe(200)
  t.clock.advance({ hours: 24 })
  expect((await t.app.inject({ url: second })).statusCode).toBe(404)
})

test('a second letter within a minute is refused, and what is no address is said at its field', async () => {
  await letterTo('zhang@example.org')
  const again = await post(me, page(me), { do: 'email', email: 'zhang@example.org' })
  expect([again.statusCode, again.body.includes('请过一分钟再试')]).toEqual([422, true])
  const wrong = await post(me, page(me), { do: 'email', email: 'zhang at example' })
  expect(wrong.body).toContain('请按 name@example.org 这样填')
  expect(wrong.body).toContain('value="zhang at example"')
})

test('two spreaders at once write one letter', async () => {
  await post(me, page(me), { do: 'email', email: 'zhang@example.org' })
  await Promise.all([mailLinks(t.notices), mailLinks(t.notices)])
  await mailLinks(t.notices)
  expect(await channels()).toEqual(['email'])
})

test('an address whose letters come back is not written to, and its owner reads so', async () => {
  const link = linkIn(await letterTo('zhang@example.org'))
  const [, p, tk] = /p=(\d+)&t=(\S+)/.exec(link)!
  await post(me, '/notices/email', { p: p!, t: tk! })
  const ports = {
    ...t.notices.ports,
    email: {
      send: async () => {
        throw new Undeliverable('the server answered 550')
      },
    },
  }
  await sendDue({ db: t.db.db, vault: t.notices.vault }, ports, 'email', t.clock, {
    gone: (channel, to) => forgetAddress(t.notices, channel, to),
  })
  expect((await see(me)).body).toContain('收不到信')
  await t.tell(me.id, 'town.step')
  await spreadNotices(t.notices)
  expect((await outbox()).filter((one) => one.subject.includes('有进展')).map((one) => one.channel)).toEqual(['sms'])
})

const browser = (name: string) =>
  JSON.stringify({
    endpoint: `https://push.example/${name}`,
    expirationTime: null,
    keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
  })

test('a browser that listens is told; it listens for the last who asked it, and is forgotten when it is gone', async () => {
  const listen = (who: Actor, subscription: string) => post(who, page(who), { do: 'listen', subscription })
  expect((await listen(me, browser('phone'))).headers.location).toContain('done=listening')
  await listen(me, browser('phone'))
  await listen(resident(2), browser('phone'))
  await listen(me, browser('desk'))
  await t.tell(me.id, 'town.step')
  await spreadNotices(t.notices)
  const pushes = (await outbox()).filter((one) => one.channel === 'push')
  expect(pushes.map((one) => one.recipient).join()).toContain('push.example/desk')
  expect(pushes).toHaveLength(1)

  const ports = {
    ...t.notices.ports,
    push: {
      ...t.notices.ports.push,
      send: async () => {
        throw new Undeliverable('the browser no longer listens')
      },
    },
  }
  await sendDue({ db: t.db.db, vault: t.notices.vault }, ports, 'push', t.clock, {
    gone: (channel, to) => forgetAddress(t.notices, channel, to),
  })
  expect((await see(me)).body).toContain('还没有浏览器会收到推送')
  expect((await see(resident(2))).body).not.toContain('还没有浏览器会收到推送')
})

test.each([
  ['an endpoint nobody knows', browser('x').replace('push.example', 'inside.example')],
  ['no JSON', 'push'],
  ['half a subscription', '{"endpoint":"https://push.example/x"}'],
])('%s is refused and kept nowhere', async (_, subscription) => {
  const answer = await post(me, page(me), { do: 'listen', subscription })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('还没有浏览器会收到推送')
})

const call = async (who: Actor, method: 'GET' | 'PUT' | 'DELETE', path = '', payload?: object) => {
  const base = who.kind === 'staff' ? '/api/notices/choices' : '/api/my/notices/choices'
  const answer = await t.app.inject({
    method,
    url: `${base}${path}`,
    headers: t.as(who),
    ...(payload ? { payload } : {}),
  })
  return { status: answer.statusCode, body: answer.json() }
}

test('a program reads and sets what the page sets, for residents and for staff; what it leaves out stays', async () => {
  for (const who of [me, staff()]) {
    const { body: first } = await call(who, 'GET')
    const [topic] = first.topics.filter((one: { fixed: string[] }) => one.fixed.length === 0)
    const set = await call(who, 'PUT', '', { topics: { [topic.topic]: ['app'] }, quietFrom: '21:30', rhythm: 'daily' })
    expect(set.status).toBe(200)
    const { body: now } = await call(who, 'GET')
    expect(now).toEqual(set.body)
    expect(now).toMatchObject({ quietFrom: '21:30', quietTo: first.quietTo, rhythm: 'daily' })
    const { body: later } = await call(who, 'PUT', '', { lang: 'en' })
    expect(later).toEqual({ ...now, lang: 'en' })
    expect(later.topics.find((one: { topic: string }) => one.topic === topic.topic).on).toEqual(['app'])
    expect((await see(who)).body).toContain('value="21:30"')
  }
  expect((await call({ kind: 'visitor' }, 'GET')).status).toBe(401)
})

test('what must be heard stays on, and a topic that is not there is refused by its name', async () => {
  const { body: first } = await call(me, 'GET')
  const must = first.topics.find((one: { fixed: string[] }) => one.fixed.length > 0)
  const { body } = await call(me, 'PUT', '', { topics: { [must.topic]: [] } })
  expect(body.topics.find((one: { topic: string }) => one.topic === must.topic).on).toEqual(must.fixed)
  const refused = await call(me, 'PUT', '', { topics: { weather: ['app'] } })
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([422, 'topic_unknown', 'weather'])
  expect((await call(me, 'PUT', '', { quietFrom: '25:00' })).status).toBe(422)
})

test('an address is asked for and dropped, and a browser listens and is hushed, over the API too', async () => {
  const asked = await call(me, 'PUT', '/email', { email: 'someone@example.org' })
  expect(asked.body.email).toEqual({ address: 'someone@example.org', state: 'asked' })
  expect((await call(me, 'DELETE', '/email', {})).body.email).toBeNull()
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  expect((await call(me, 'PUT', '/browsers', { endpoint: 'https://push.example/1', keys })).body.browsers).toBe(1)
  expect((await call(me, 'PUT', '/browsers', { endpoint: 'https://evil.example/1', keys })).body.code).toBe(
    'push_unknown',
  )
  expect((await call(me, 'DELETE', '/browsers', {})).body.browsers).toBe(0)
})
