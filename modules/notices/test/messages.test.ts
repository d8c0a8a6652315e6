import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { sendDue, Undeliverable } from '@lianxin/platform/notify'
import { spreadNotices } from '../server/spread.ts'
import { cityAdmin, noticesUnderTest, resident, staff, type NoticesUnderTest } from '../testing/index.ts'

let t: NoticesUnderTest
let fault: Error | undefined
const taken: string[] = []
beforeEach(async () => {
  await t?.close()
  fault = new Undeliverable('空号')
  taken.length = 0
  t = await noticesUnderTest({
    sms: {
      async send({ key, text }) {
        if (fault) throw fault
        taken.push(`${key} ${text}`)
      },
    },
  })
})
afterAll(() => t.close())

const admin = cityAdmin()
const see = async (who: Actor = admin) =>
  (await t.app.inject({ url: '/console/messages', headers: { ...t.as(who), accept: 'text/html' } })).body
const post = (who: Actor, form: Readonly<Record<string, string>>) =>
  t.app.inject({
    method: 'POST',
    url: '/console/messages',
    headers: { ...t.as(who), accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const send = (again = false) =>
  sendDue({ db: t.db.db, vault: t.notices.vault }, t.notices.ports, 'sms', t.clock, { again })
const stopped = async (body: string) => [...body.matchAll(/name="message" value="([^"]*)"/g)].map(([, id]) => id!)

async function refuse(count: number): Promise<void> {
  for (let i = 1; i <= count; i++) await t.tell(resident(i).id, 'town.step', { once: { code: '12345678' } })
  await spreadNotices(t.notices)
  await send()
}

test('what was given up is listed with the reason and the number covered, never the code; sent again it arrives', async () => {
  await refuse(1)
  const body = await see()
  expect(body).toContain('空号')
  expect(body).toContain('0402-0012-3457 有进展')
  expect(body).toContain('190****0001')
  expect(body).not.toMatch(/19000000001|12345678/)
  fault = undefined
  const [message] = await stopped(body)
  const form = { actId: randomUUID(), message: message! }
  expect((await post(admin, form)).headers.location).toBe('/console/messages?again=1')
  expect((await post(admin, form)).headers.location).toBe('/console/messages?again=0')
  await send()
  await send()
  expect(taken).toHaveLength(1)
  expect(taken[0]).toContain('查询码 12345678')
  expect(await see()).toContain('都送到了')
  const [entries] = await t.db.db.read(
    everywhere,
    raw<{ act: string }>(sql`select act from journal.entry where act = 'notices.send_again'`),
  )
  expect(entries).toHaveLength(1)
})

test('a message that is still tried says when next, and cannot be pressed', async () => {
  fault = new Error('对方繁忙')
  await refuse(1)
  const body = await see()
  expect(body).toContain('对方繁忙')
  expect(body).toContain('再试')
  expect(await stopped(body)).toEqual([])
})

test('all that stopped are sent again by one press', async () => {
  await refuse(3)
  fault = undefined
  expect((await post(admin, { actId: randomUUID() })).headers.location).toBe('/console/messages?again=3')
  await send()
  expect(taken).toHaveLength(3)
})

test('nobody but the city’s administrator sees or sends them', async () => {
  await refuse(1)
  expect((await post(staff('sysAdmin'), { actId: randomUUID() })).statusCode).toBe(403)
  expect((await post(staff(), { actId: randomUUID() })).statusCode).toBe(404)
  expect(await see(staff())).not.toContain('空号')
  expect((await post(admin, { actId: 'x' })).statusCode).toBe(400)
})
