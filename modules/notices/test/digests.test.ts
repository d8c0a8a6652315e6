import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { raw } from '@lianxin/platform/db'
import { countyOf, idOf, kinds, toCounty } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { choose } from '../server/acts/choose.ts'
import { sendDigests } from '../server/jobs/send-digests.ts'
import { personIn } from '../server/person-in.ts'
import { readAll } from '../server/reads/notices.read.ts'
import { spreadNotices } from '../server/spread.ts'
import type { Rhythm } from '../contract/choose.ts'
import { noticesUnderTest, resident, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
beforeEach(async () => {
  await t?.close()
  t = await noticesUnderTest()
})
afterAll(() => t.close())

const me = resident()
const person = personIn({ actor: me })
const want = (rhythm: Rhythm) => choose(t.notices, person, { quietFrom: 1320, quietTo: 420, rhythm, lang: 'zh' }, {})
const outbox = async () => {
  const [rows] = await t.db.db.read(
    everywhere,
    raw<{ channel: string; subject: string; body: string }>(
      sql`select channel, subject, body from platform.message order by created_at, key`,
    ),
  )
  return rows
}
const elsewhere = toCounty(990_102)
/** Progress of a request, in the county given. */
async function progress(number: string, county = toCounty(990_101)) {
  await t.tell(me.id, 'town.step', {
    county,
    key: `step ${number}`,
    object: idOf(county, kinds.case, 7),
    params: { number },
  })
  await spreadNotices(t.notices)
}
const send = async () => {
  const due = await sendDigests(t.notices, t.clock.now())
  await spreadNotices(t.notices)
  return due
}

test('what can wait is told in one message the next morning, from all counties; what must be heard is told at once', async () => {
  await want('daily')
  await progress('0402-0000-0001')
  await progress('0411-0000-0002', elsewhere)
  await t.tell(me.id, 'town.answer')
  await spreadNotices(t.notices)
  expect((await outbox()).map((one) => one.subject)).toEqual(['0402-0012-3457 有答复'])
  t.clock.set('2026-03-03T23:59:00Z')
  expect(await send()).toBe(0)
  t.clock.set('2026-03-04T00:00:00Z')
  expect(await send()).toBe(1)
  expect((await outbox()).slice(1)).toEqual([
    { channel: 'sms', subject: '您有 2 条新消息', body: '【连心】您有 2 条新消息，请打开“我的消息”查看。' },
  ])
})

test('a digest goes out once, whoever asks and however often: at once twice, and again after a restart', async () => {
  await want('daily')
  await progress('0402-0000-0001')
  t.clock.set('2026-03-04T00:00:00Z')
  await Promise.all([sendDigests(t.notices, t.clock.now()), sendDigests(t.notices, t.clock.now())])
  await spreadNotices(t.notices)
  expect(await send()).toBe(0)
  t.clock.set('2026-03-05T00:00:00Z')
  expect(await send()).toBe(0)
  expect(await outbox()).toHaveLength(1)
})

test('a digest that cannot be written leaves what it held for the next one', async () => {
  await want('daily')
  await progress('0402-0000-0001')
  t.clock.set('2026-03-04T00:00:00Z')
  const owner = await t.db.owner()
  await owner.query(`create function notices.no_room() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
    create trigger no_room before insert on notices.notice for each row execute function notices.no_room()`)
  await expect(sendDigests(t.notices, t.clock.now())).rejects.toThrow('disk full')
  await owner.query('drop trigger no_room on notices.notice')
  await owner.end()
  await send()
  expect((await outbox()).map((one) => one.subject)).toEqual(['您有 1 条新消息'])
})

test('a weekly digest waits for Monday, and goes by e-mail alone with one line each where there is an address', async () => {
  await want('weekly')
  await t.db.db.write(
    person.own,
    raw(
      sql`update notices.choice set email = 'zhang@example.org' where person = ${me.id} and county = ${countyOf(me.id)}`,
    ),
  )
  await progress('0402-0000-0001')
  t.clock.advance({ minutes: 1 })
  await progress('0402-0000-0002')
  t.clock.set('2026-03-08T12:00:00Z')
  expect(await send()).toBe(0)
  t.clock.set('2026-03-09T00:00:00Z')
  expect(await send()).toBe(1)
  const [letter, ...more] = await outbox()
  expect(more).toEqual([])
  expect(letter!.channel).toBe('email')
  expect(letter!.body).toBe('0402-0000-0002 有进展\n0402-0000-0001 有进展\n\nhttps://city.example/notices')
})

test('what was read in the app meanwhile is not told again', async () => {
  await want('daily')
  await progress('0402-0000-0001')
  await readAll(t.notices, person)
  await progress('0402-0000-0002')
  await readAll(t.notices, person)
  t.clock.set('2026-03-04T00:00:00Z')
  await send()
  expect(await outbox()).toEqual([])
})

test('whoever gives the digest up is told at once what it held', async () => {
  await want('daily')
  await progress('0402-0000-0001')
  await want('each')
  await send()
  expect((await outbox()).map((one) => one.subject)).toEqual(['您有 1 条新消息'])
  await progress('0402-0000-0002')
  expect((await outbox()).at(-1)!.subject).toBe('0402-0000-0002 有进展')
})
