import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@lianxin/platform/auth'
import { fixedClock } from '@lianxin/platform/clock'
import { toCounty, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { servicesState, type ServicesState } from '../index.ts'
import { authorityOf, lineOf } from '../rules/authority.ts'
import { servicesRoom } from '../server/plugin.ts'

const city = toCounty(330400)
let database: TestDb
let state: ServicesState
let house: TestApp

const staff = (place: string, hi: string): Actor => {
  const post = {
    id: '330400050000000001' as Id,
    role: 'sysAdmin',
    place: place as PlaceCode,
    lo: place as PlaceCode,
    hi: hi as PlaceCode,
  }
  return { kind: 'staff', account: '330400040000000001' as Id, name: '管理员甲', post, posts: [post] }
}
const admin = staff('330400000000000000', '330500000000000000')
const county = staff('330402000000000000', '330403000000000000')

beforeAll(async () => {
  database = await testDb()
  state = servicesState({ db: database.db, clock: fixedClock('2026-03-03T10:00:00+08:00'), city })
  house = await testApp([servicesRoom(state)])
})
afterAll(async () => {
  await house.close()
  await database.close()
})

const edit = async (who: Actor, over: object = {}) => {
  const answer = await house.app.inject({
    method: 'PUT',
    url: '/api/authority/0202',
    headers: house.as(who),
    payload: {
      actId: randomUUID(),
      version: 0,
      why: '市里开会定的',
      levels: ['county', 'township'],
      remit: false,
      ...over,
    },
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) as { version?: number; code?: string } }
}

test('what nobody has changed is settled at the category’s level and above, and down to where it may be given', () => {
  expect(lineOf({ code: '0202', level: 'county', remit: 'county' })).toEqual({
    category: '0202',
    levels: ['city', 'county'],
    remit: false,
  })
  expect(lineOf({ code: '0501', level: 'township', remit: 'village' })).toMatchObject({
    levels: ['city', 'county', 'township', 'village'],
    remit: true,
  })
  expect(authorityOf(1, []).settles('9999', 'township')).toBe(false)
})

test('a line is changed by the city alone, with a reason, and holds at once', async () => {
  expect(state.authority.now.settles('0202', 'township')).toBe(false)
  expect((await edit(county)).body.code).toBe('city_only')
  expect((await edit(admin, { why: '' })).status).toBe(422)
  const actId = randomUUID()
  expect((await edit(admin, { actId })).body.version).toBe(1)
  expect((await edit(admin, { actId })).body.version).toBe(1)
  expect([state.authority.now.version, state.authority.now.settles('0202', 'township')]).toEqual([1, true])
})

test('of two who change one version the second is told to look again', async () => {
  expect((await edit(admin, { version: 0 })).body.code).toBe('authority_changed')
})

test('the remit list holds only what a community may settle', async () => {
  expect((await edit(admin, { version: state.authority.now.version, remit: true })).body.code).toBe(
    'remit_without_community',
  )
})

test('the list and a line are pages, with who changed it and why', async () => {
  const get = async (url: string) => (await house.app.inject({ url, headers: house.as(admin) })).body
  expect(await get('/console/authority')).toContain('事权清单')
  expect(await get('/console/authority/0202')).toContain('市里开会定的')
})
