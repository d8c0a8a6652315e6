import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { raw } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { callsOver } from '../server/notice-rows.ts'
import { personIn } from '../server/person-in.ts'
import { readAttention } from '../server/reads/attention.read.ts'
import { spreadNotices } from '../server/spread.ts'
import { noticesUnderTest, object, resident, staff, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
beforeEach(async () => {
  await t?.close()
  t = await noticesUnderTest()
})
afterAll(() => t.close())

const outbox = async () => {
  const [rows] = await t.db.db.read(
    everywhere,
    raw<{ channel: string; recipient: string; body: string; next_try_at: Temporal.Instant }>(
      sql`select channel, recipient, body, next_try_at from platform.message order by key collate "C"`,
    ),
  )
  return rows
}
const me = resident()
const list = async (who = me) => (await t.app.inject({ url: '/my/notices', headers: t.as(who) })).body

test('what was told stands in the list, is counted until it is read, and leads to what it is about', async () => {
  await t.tell(me.id, 'town.step', { params: { number: '0402-0012-3457', due: '2026-03-06T09:30:00Z' } })
  await t.tell(resident(2).id, 'town.step', { params: { number: 'another’s' } })
  await spreadNotices(t.notices)
  expect(await list()).toContain('0402-0012-3457 有进展')
  expect(await list()).toContain('3月6日 17:30 前办好')
  expect(await list()).not.toContain('another’s')
  expect((await readAttention(t.notices, personIn({ actor: me }), 'zh')).unread).toBe(1)

  const n = /open\?n=([^"]*)"/.exec(await list())![1]!
  const opened = await t.app.inject({ url: `/my/notices/open?n=${n}`, headers: t.as(me) })
  expect(opened.headers.location).toBe(`/my/${object}`)
  expect((await readAttention(t.notices, personIn({ actor: me }), 'zh')).unread).toBe(0)
  const stranger = await t.app.inject({ url: `/my/notices/open?n=${n}`, headers: t.as(resident(3)) })
  expect(stranger.headers.location).toBe('/my/notices')
})

test('told twice under one key it is told once; spread twice at once it goes out once', async () => {
  await t.tell(me.id, 'town.step')
  await t.tell(me.id, 'town.step')
  await Promise.all([spreadNotices(t.notices), spreadNotices(t.notices)])
  expect(await spreadNotices(t.notices)).toBe(0)
  expect(await outbox()).toHaveLength(1)
})

test('what is said once stands in the message and is forgotten with it', async () => {
  await t.tell(me.id, 'town.step', { once: { code: '12345678' } })
  await spreadNotices(t.notices)
  expect((await outbox())[0]!.body).toContain('12345678')
  expect(await list()).not.toContain('12345678')
  const [[kept]] = await t.db.db.read(
    everywhere,
    raw<{ text: string }>(sql`select n::text as text from notices.notice n`),
  )
  expect(kept!.text).not.toContain('12345678')
})

test('a call rings again under the same key, stands until it is over, and goes out at night', async () => {
  const onDuty = staff()
  const attention = () => readAttention(t.notices, personIn({ actor: onDuty }), 'zh')
  t.clock.set('2026-03-03T18:00:00Z')
  await t.tell(onDuty.account, 'town.ring', { again: 1 })
  await t.tell(onDuty.account, 'town.ring', { again: 1 })
  await spreadNotices(t.notices)
  const due = async () => (await outbox()).map((one) => one.next_try_at.toString())
  expect(await due()).toEqual(['2026-03-03T18:00:00Z'])
  t.clock.advance({ minutes: 5 })
  await t.tell(onDuty.account, 'town.ring', { again: 2 })
  await spreadNotices(t.notices)
  // The first ring never got out; when the provider is back it rings once and not for every round.
  expect(await due()).toEqual(['2026-03-03T18:05:00Z'])
  expect((await attention()).calls).toEqual([
    { href: `/console/cases/${object}`, title: '紧急 0402-0012-3457', text: '请立即处理' },
  ])
  await t.db.db.write(everywhere, ...callsOver(countyOf(object), object, t.clock.now()))
  expect((await attention()).calls).toEqual([])
  expect(await due()).toEqual([])
})

test('all are marked read by one press, and nobody else’s', async () => {
  await t.tell(me.id, 'town.step')
  await t.tell(resident(2).id, 'town.step')
  await spreadNotices(t.notices)
  await t.app.inject({ method: 'POST', url: '/my/notices', headers: t.as(me), payload: '' })
  const unread = async (who: ReturnType<typeof resident>) =>
    (await readAttention(t.notices, personIn({ actor: who }), 'zh')).unread
  expect([await unread(me), await unread(resident(2))]).toEqual([0, 1])
})
