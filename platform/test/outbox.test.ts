import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fixedClock, type FixedClock } from '../clock/index.ts'
import { raw } from '../db/index.ts'
import { toCounty, type Id } from '../ids/index.ts'
import { everywhere } from '../journal/index.ts'
import {
  callsWithdrawn,
  messageRow,
  outboxState,
  pruneMessages,
  sendAgain,
  sendDue,
  startSenders,
  troubledMessages,
  Undeliverable,
  type Channel,
  type OutgoingMessage,
  type Ports,
} from '../notify/index.ts'
import { testDb, testVault, type TestDb } from '../testing/index.ts'

const county = toCounty(330402)
const vault = testVault()
const outbox = () => ({ db: t.db, vault })
let t: TestDb
let clock: FixedClock
beforeAll(async () => {
  t = await testDb()
})
beforeEach(async () => {
  await t.db.write(everywhere, raw(sql`delete from platform.message`))
  clock = fixedClock('2026-03-03T02:00:00Z')
})
afterAll(() => t.close())

const put = (key: string, over: Partial<OutgoingMessage> = {}) =>
  t.db.write(
    everywhere,
    messageRow(vault, {
      county,
      key,
      channel: 'sms',
      to: '19000000001',
      text: key,
      urgency: 'news',
      quiet: null,
      at: clock.now(),
      ...over,
    }),
  )

/** Providers that note what they take; each may be made to refuse or to hang. */
function fakePorts(over: Partial<Record<Channel, (key: string) => Promise<void>>> = {}) {
  const taken: string[] = []
  const port = (channel: Channel) => ({
    publicKey: undefined,
    takes: () => true,
    async send({ key }: { key: string }) {
      await over[channel]?.(key)
      taken.push(`${channel} ${key}`)
    },
  })
  const ports: Ports = { sms: port('sms'), email: port('email'), push: port('push') }
  return { ports, taken }
}

const refuse = async () => {
  throw new Error('the provider is away')
}

test('the same key is handed over once, and what was handed over forgets whom and what it was about', async () => {
  const { ports, taken } = fakePorts()
  await put('a')
  await put('a', { text: 'another text' })
  await Promise.all([sendDue(outbox(), ports, 'sms', clock), sendDue(outbox(), ports, 'sms', clock)])
  await put('a')
  await sendDue(outbox(), ports, 'sms', clock)
  expect(taken).toEqual(['sms a'])
  const [rows] = await t.db.read(
    everywhere,
    raw<{ recipient: string; body: string }>(sql`select recipient, body from platform.message`),
  )
  expect(rows).toEqual([{ recipient: '', body: '' }])
})

test('a call goes before news and news before a digest', async () => {
  const { ports, taken } = fakePorts()
  await put('digest', { urgency: 'digest', at: clock.now().subtract({ hours: 1 }) })
  await put('news')
  await put('call', { urgency: 'call' })
  await sendDue(outbox(), ports, 'sms', clock)
  expect(taken).toEqual(['sms call', 'sms news', 'sms digest'])
})

test('news of the night waits for the morning; a call does not', async () => {
  const { ports, taken } = fakePorts()
  clock.set('2026-03-03T15:00:00Z')
  const quiet = { from: 22 * 60, to: 7 * 60 }
  await put('news', { quiet })
  await put('call', { quiet, urgency: 'call' })
  await sendDue(outbox(), ports, 'sms', clock)
  expect(taken).toEqual(['sms call'])
  clock.set('2026-03-03T23:00:00Z')
  await sendDue(outbox(), ports, 'sms', clock)
  expect(taken).toEqual(['sms call', 'sms news'])
})

test('a refused message comes again with growing waits, is given up after 72 hours and shown', async () => {
  const { ports } = fakePorts({ sms: refuse })
  await put('a')
  expect(await sendDue(outbox(), ports, 'sms', clock)).toEqual({ taken: 0, failed: 1 })
  clock.advance({ seconds: 29 })
  expect(await sendDue(outbox(), ports, 'sms', clock, { again: true })).toEqual({ taken: 0, failed: 0 })
  let tries = 1
  const end = clock.now().add({ hours: 73 })
  while (Temporal.Instant.compare(clock.now(), end) < 0) {
    clock.advance({ minutes: 20 })
    tries += (await sendDue(outbox(), ports, 'sms', clock, { again: true })).failed
  }
  const [state] = await outboxState(t.db)
  expect(state).toMatchObject({ channel: 'sms', waiting: 0, failed: 1, fault: 'the provider is away' })
  expect(tries).toBeGreaterThan(60)
  clock.advance({ hours: 24 * 31 })
  await pruneMessages(t.db, clock.now())
  expect(await outboxState(t.db)).toEqual([])
})

test('an address that does not exist is given up at once', async () => {
  const { ports } = fakePorts({
    email: async () => {
      throw new Undeliverable('no such mailbox')
    },
  })
  await put('a', { channel: 'email' })
  await sendDue(outbox(), ports, 'email', clock)
  expect((await outboxState(t.db))[0]).toMatchObject({ waiting: 0, failed: 1, fault: 'no such mailbox' })
})

const all = { from: 110_000, to: 1_000_000 }

test('what was given up is listed with the reason, without its words, and goes out when it is sent again', async () => {
  let away = true
  const gone: string[] = []
  const { ports, taken } = fakePorts({
    sms: async () => {
      if (away) throw Object.assign(new Error('no such number'), { name: 'Undeliverable' })
    },
  })
  await put('a', { subject: '诉求有进展', quiet: { from: 22 * 60, to: 7 * 60 } })
  await put('other')
  await sendDue(outbox(), ports, 'sms', clock, { gone: async (channel, to) => void gone.push(`${channel} ${to}`) })
  expect(gone).toEqual(['sms 19000000001', 'sms 19000000001'])
  const [first] = await troubledMessages(t.db, vault, all)
  expect(first).toMatchObject({ key: 'a', subject: '诉求有进展', fault: 'no such number', tries: 1, whole: true })
  expect(first?.givenUp?.toString()).toBe('2026-03-03T02:00:00Z')
  expect(await troubledMessages(t.db, vault, { from: 330_500, to: 330_600 })).toEqual([])
  expect(await sendAgain(t.db, { from: 330_500, to: 330_600 }, clock.now())).toBe(0)

  away = false
  clock.set('2026-03-03T15:00:00Z')
  expect(await sendAgain(t.db, all, clock.now(), { county, key: 'a' })).toBe(1)
  expect(await sendAgain(t.db, all, clock.now(), { county, key: 'a' })).toBe(0)
  // Sent again at eleven at night, it waits for the morning like the first time.
  expect((await sendDue(outbox(), ports, 'sms', clock)).taken).toBe(0)
  clock.set('2026-03-03T23:00:00Z')
  await sendDue(outbox(), ports, 'sms', clock)
  expect(taken).toEqual(['sms a'])
  expect((await troubledMessages(t.db, vault, all)).map(({ key }) => key)).toEqual(['other'])
})

test('a call that somebody took is withdrawn: a provider that comes back wakes nobody, and other calls still ring', async () => {
  const [mine, other] = ['330402000000000007', '330402000000000008'] as Id[]
  let away = true
  const { ports, taken } = fakePorts({
    sms: async () => {
      if (away) throw new Error('the provider is away')
    },
  })
  await put('mine', { urgency: 'call', rings: mine! })
  await put('other', { urgency: 'call', rings: other! })
  await sendDue(outbox(), ports, 'sms', clock)
  await t.db.write(everywhere, callsWithdrawn(county, mine!))
  away = false
  clock.advance({ minutes: 1 })
  await sendDue(outbox(), ports, 'sms', clock, { again: true })
  expect(taken).toEqual(['sms other'])
})

test('what was refused before keeps nothing new waiting, however much of it there is', async () => {
  const { ports, taken } = fakePorts({
    sms: async (key) => {
      if (key.startsWith('bad')) throw new Error('refused')
    },
  })
  for (let i = 0; i < 60; i++) await put(`bad ${i}`)
  for (let i = 0; i < 2; i++) await sendDue(outbox(), ports, 'sms', clock)
  clock.advance({ minutes: 1 })
  await put('good')
  expect(await sendDue(outbox(), ports, 'sms', clock)).toEqual({ taken: 1, failed: 0 })
  expect(taken).toEqual(['sms good'])
})

test('a provider that hangs does not hold up the other channels', async () => {
  const hanging = Promise.withResolvers<void>()
  const { ports, taken } = fakePorts({ sms: () => hanging.promise, push: refuse })
  await put('stuck')
  await put('refused', { channel: 'push' })
  await put('letter', { channel: 'email' })
  const senders = startSenders(outbox(), ports, clock, (error) => expect(error).toBeUndefined())
  await expect.poll(() => taken).toEqual(['email letter'])
  await expect.poll(async () => (await outboxState(t.db)).map((one) => one.again)).toEqual([1, 1])
  // The hanging hand-over is not waited for: a stopping process leaves it to its lease.
  const stopped = senders.stop()
  expect(taken).toEqual(['email letter'])
  hanging.resolve()
  await stopped
})

/** Runs a sender in a process of its own and kills it −9 as soon as it says something. Returns what it said. */
async function killedSender(when: 'before' | 'after'): Promise<string> {
  const { port, database, secret } = t.where
  const child = spawn(process.execPath, [join(import.meta.dirname, 'sender.ts'), String(port), database, secret, when])
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    text += chunk
    child.kill('SIGKILL')
  })
  await once(child, 'close')
  return text.trim()
}

test('a sender killed between claim and hand-over loses nothing: it goes out once, a minute later', async () => {
  clock.set(Temporal.Now.instant().toString())
  await put('a')
  expect(await killedSender('before')).toBe('claimed')
  const { ports, taken } = fakePorts()
  expect((await sendDue(outbox(), ports, 'sms', clock, { again: true })).taken).toBe(0)
  clock.advance({ minutes: 2 })
  await sendDue(outbox(), ports, 'sms', clock, { again: true })
  await sendDue(outbox(), ports, 'sms', clock, { again: true })
  expect(taken).toEqual(['sms a'])
})

test('a sender killed after the hand-over repeats it under the same key: a provider that looks at keys delivers once', async () => {
  clock.set(Temporal.Now.instant().toString())
  await put('a')
  const delivered = new Set([await killedSender('after')])
  clock.advance({ minutes: 2 })
  const { ports, taken } = fakePorts({ sms: async (key) => void delivered.add(key) })
  await sendDue(outbox(), ports, 'sms', clock, { again: true })
  expect(taken).toEqual(['sms a'])
  expect([...delivered]).toEqual(['a'])
})
