import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { liveTexts } from '../server/live-texts.ts'
import { spreadNotices } from '../server/spread.ts'
import { cityAdmin, noticesUnderTest, resident, staff, townBook, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
beforeEach(async () => {
  await t?.close()
  t = await noticesUnderTest()
})
afterAll(() => t.close())

const admin = cityAdmin()
const url = '/console/messages/texts/town.step'
const see = (who: Actor, address = url) =>
  t.app.inject({ url: address, headers: { ...t.as(who), accept: 'text/html' } })
const fields = (over: Readonly<Record<string, string>> = {}) => ({
  do: 'save',
  actId: randomUUID(),
  lang: 'zh',
  version: '0',
  title: '{number} 走了一步',
  text: '[{due} 前办好]',
  sms: '【南湖】{number} 走了一步[，查询码 {code}]',
  why: '说得更明白些',
  ...over,
})
const post = (who: Actor, form: Readonly<Record<string, string>>) =>
  t.app.inject({
    method: 'POST',
    url,
    headers: { ...t.as(who), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const smsTo = async (who = resident()) => {
  await t.tell(who.id, 'town.step', { key: randomUUID() })
  await spreadNotices(t.notices)
  const [rows] = await t.db.db.read(
    everywhere,
    raw<{ body: string }>(sql`select body from platform.message order by created_at desc, key desc limit 1`),
  )
  return rows[0]!.body
}

test('an edited text is what people get from then on, in that language only', async () => {
  expect((await post(admin, fields())).headers.location).toBe(`${url}?of=zh&saved=1`)
  expect(await smsTo()).toBe('【南湖】0402-0012-3457 走了一步')
  expect(t.notices.texts.of('town.step', 'en')?.sms).toBe(townBook.events['town.step']!.en.sms)
  const { body } = await see(admin)
  expect(body).toContain('说得更明白些')
  expect((await see(admin, '/console/messages/texts')).body).toContain('改过')
})

test.each([
  ['title', '{numbr} 走了一步', '没有 {numbr} 这个名称'],
  ['title', '{code}', '只能写在短信里'],
  ['sms', '{words}', '没有 {words} 这个名称'],
  ['text', '[{due} 前办好', '方括号要成对'],
  ['sms', '{number', '花括号要成对'],
])('a %s that reads “%s” is refused at its field, and what was written stands again', async (part, text, says) => {
  const again = await post(admin, fields({ [part]: text }))
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain(`f-${part}-error`)
  expect(again.body).toContain(says)
  expect(again.body).toContain(text)
  expect(t.notices.texts.stateOf('town.step', 'zh')).toBe('shipped')
})

test('of two who change the same text the later is told; pressed twice it is one version', async () => {
  const mine = fields()
  await post(admin, mine)
  expect((await post(admin, mine)).headers.location).toContain('saved=1')
  const late = await post(cityAdmin(2), fields({ title: '另一种说法 {number}' }))
  expect(late.statusCode).toBe(422)
  expect(late.body).toContain('有了新版本')
  expect(late.body).toContain('另一种说法')
  const both = await Promise.all([2, 3].map((n) => post(cityAdmin(n), fields({ version: '1', title: `第 ${n} 种` }))))
  expect(both.map((one) => one.statusCode).sort()).toEqual([303, 422])
})

test('the shipped text comes back as a version of its own, and every version stays to be read', async () => {
  await post(admin, fields())
  const restored = await post(admin, fields({ do: 'restore', version: '1', why: '还是原来的好' }))
  expect(restored.headers.location).toContain('saved=2')
  expect(await smsTo()).toBe('0402-0012-3457 有进展')
  const { body } = await see(admin)
  expect([body.includes('第 1 版'), body.includes('第 2 版'), body.includes('还是原来的好')]).toEqual([
    true,
    true,
    true,
  ])
  expect((await post(admin, fields({ do: 'restore', version: '2' }))).body).toContain('和现在用的一样')
})

test('each change is one entry in the journal, chained to the one before', async () => {
  await post(admin, fields())
  await post(admin, fields({ lang: 'en', title: 'A step {number}' }))
  const [rows] = await t.db.db.read(
    everywhere,
    raw<{ act: string; version: number; why: string; linked: boolean }>(sql`
      select e.act, e.version, e.why, e.prev is not distinct from lag(e.hash) over (order by e.version) as linked
      from journal.entry e where e.act like 'notices.%' order by e.version`),
  )
  expect(rows).toEqual([
    { act: 'notices.edit_text', version: 1, why: '说得更明白些', linked: true },
    { act: 'notices.edit_text', version: 2, why: '说得更明白些', linked: true },
  ])
})

test('a preview shows the text as its reader would get it, and saves nothing', async () => {
  const { statusCode, body } = await post(admin, fields({ do: 'preview', sms: '{number} 好了，{due}' }))
  expect(statusCode).toBe(200)
  expect(body).toContain('0402-0012-3457 好了，3月6日 17:30')
  expect(t.notices.texts.stateOf('town.step', 'zh')).toBe('shipped')
})

test('an edited text that a later release cannot fill in gives way to the shipped one, and the list says so', async () => {
  await post(admin, fields())
  const { due: _, ...names } = townBook.placeholders
  const step = { ...townBook.events['town.step']!, placeholders: ['number', 'code'] }
  const later = {
    ...townBook,
    placeholders: names,
    events: { 'town.step': { ...step, zh: { ...step.zh, text: '请打开看' } } },
  }
  const texts = liveTexts(t.db.db, later, t.notices.log)
  await texts.reload()
  expect([texts.stateOf('town.step', 'zh'), texts.of('town.step', 'zh')?.text]).toEqual(['unfit', '请打开看'])
  texts.close()
})

test('only the city’s administrator finds the page', async () => {
  const countyAdmin = staff('sysAdmin')
  expect((await see(countyAdmin)).statusCode).toBe(403)
  expect((await post(countyAdmin, fields())).statusCode).toBe(403)
  expect((await see(staff())).statusCode).toBe(404)
  expect((await see(admin, '/console/messages/texts/town.nothing')).statusCode).toBe(404)
})
