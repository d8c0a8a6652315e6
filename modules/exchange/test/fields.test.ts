import { people, places, staff } from '@lianxin/cases/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { admins, exchangeTown, type ExchangeTown } from '../testing/exchange-town.ts'

let one: ExchangeTown
beforeAll(async () => {
  one = await exchangeTown()
})
afterAll(() => one.close())

test('a field is found by a word, shown once with its basis and uses, and taken along as CSV', async () => {
  const { html, status } = await one.see(admins.county, '/console/fields?q=contact_phone')
  expect(status).toBe(200)
  expect(html.match(/cases\.contact_phone/g)).toHaveLength(1)
  expect(html).toContain('个人信息保护法')
  const csv = await one.see(admins.county, '/console/fields.csv?q=contact_phone')
  const lines = csv.html.trim().split('\r\n')
  expect(lines[0]).toContain('id,room,name')
  expect(lines.some((line) => line.startsWith('cases.contact_phone,cases,'))).toBe(true)
})

test('programs ask for the same by room and word', async () => {
  const answer = await one.app.inject({ url: '/api/fields?room=exchange&q=webhook', headers: one.as(admins.county) })
  const { fields } = JSON.parse(answer.body) as { fields: { id: string; room: string }[] }
  expect(fields.length).toBeGreaterThan(3)
  expect(fields.every(({ room }) => room === 'exchange')).toBe(true)
})

test('a word that nothing bears says what to do, and whoever has no business with it finds no page', async () => {
  expect((await one.see(admins.county, '/console/fields?q=没有这样的')).html).toContain('没有找到这样的字段')
  expect((await one.see(people.reporter, '/console/fields')).status).not.toBe(200)
  expect((await one.see(staff('gridWorker', places.grid), '/console/fields')).status).toBe(404)
})
