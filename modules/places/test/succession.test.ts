import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { parsePlaceCode } from '../contract/codes.ts'
import type { PlaceReply } from '../contract/schemas.ts'
import { toDegrees } from '../rules/lattice.ts'
import { placesRoom } from '../server/plugin.ts'
import type { PlacesState } from '../server/state.ts'
import { cityFile, importCity, placesOn, smallCity, sysAdmin } from '../testing/index.ts'

let db: TestDb
let places: PlacesState
let app: TestApp
beforeAll(async () => {
  db = await testDb()
  places = placesOn(db)
  await importCity(places, cityFile())
  app = await testApp([placesRoom(places)])
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const code = (text: string) => parsePlaceCode(text)!
const place = (text: string) => places.book.now.find(code(text))
const post = async (url: string, body: object, actor = sysAdmin()) => {
  const answer = await app.app.inject({
    method: 'POST',
    url,
    payload: { actId: randomUUID(), why: '居民议事会意见', ...body },
    headers: app.as(actor),
  })
  return { status: answer.statusCode, body: answer.json<PlaceReply & { code: string }>() }
}
/** A point in the nth micro-grid of the city's south-west corner, in degrees. */
const pointIn = (column: number, row: number) => ({
  lon: toDegrees(smallCity.x + (column + 0.5) * smallCity.side),
  lat: toDegrees(smallCity.y + (row + 0.5) * smallCity.side),
})

test('a place is renamed and stays the same place', async () => {
  const before = place('990101001001001')!
  const { status, body } = await post('/api/places/990101001001001/rename', { name: '湖滨网格' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ id: before.id, name: '湖滨网格' })
})

test('an act sent twice is done once', async () => {
  const actId = randomUUID()
  await post('/api/places/990101001001001/rename', { name: '湖滨东网格', actId })
  const revision = places.book.now.revisions.get(990_101 as never)?.revision
  expect((await post('/api/places/990101001001001/rename', { name: '湖滨东网格', actId })).status).toBe(200)
  expect(places.book.now.revisions.get(990_101 as never)?.revision).toBe(revision)
})

test('only who administers the place may change it, and others learn nothing of it', async () => {
  const other = await post('/api/places/990101001001001/rename', { name: '别人的网格' }, sysAdmin('990102'))
  const none = await post('/api/places/990102009/rename', { name: '没有的镇' }, sysAdmin('990102'))
  expect([other.status, other.body.code]).toEqual([404, 'place_not_found'])
  expect([none.status, none.body.code]).toEqual([404, 'place_not_found'])
  const visitor = await app.app.inject({
    method: 'POST',
    url: '/api/places/990101001001001/rename',
    payload: { actId: randomUUID(), name: 'x', why: 'xx' },
  })
  expect(visitor.statusCode).toBe(401)
})

test('a split grid hands its micro-grids to its heirs, and an old case finds its heir by its point', async () => {
  const old = place('990101001001001')!
  const children = places.book.now.childrenOf(old.code).map((child) => child.code)
  const { status } = await post('/api/places/990101001001001/split', {
    into: [
      { code: '990101001001005', name: '湖滨一网格', children: children.slice(0, 3) },
      { code: '990101001001006', name: '湖滨二网格', children: children.slice(3) },
    ],
  })
  expect(status).toBe(200)
  expect(place('990101001001001')).toBeUndefined()
  expect(place('990101001001005001')).toBeDefined()
  const book = places.book.now
  expect(book.heirOf(old.id)?.code).toBe(code('990101001001005'))
  expect(book.locate(pointIn(0, 1).lon, pointIn(0, 1).lat)?.code).toBe(code('990101001001006001'))
  expect(book.heirOf(old.id, pointIn(0, 1))?.code).toBe(code('990101001001006'))
})

test('an old code on a printed notice still leads to the grid of today', async () => {
  const answer = await app.app.inject({ url: '/api/places/990101001001001' })
  expect(answer.json<PlaceReply>().shortCode).toBe('990101001001005')
})

test('a split that leaves a child behind, or takes a used code, is refused', async () => {
  const children = places.book.now.childrenOf(code('990101001001002')).map((child) => child.code)
  const split = (first: string, some: string[]) =>
    post('/api/places/990101001001002/split', {
      into: [
        { code: first, name: '甲', children: some },
        { code: '990101001001009', name: '乙' },
      ],
    })
  expect((await split('990101001001008', children.slice(1))).body.code).toBe('children_left')
  expect((await split('990101001001001', children)).body.code).toBe('code_taken')
  expect((await split('990101001002008', children)).body.code).toBe('code_not_beside')
})

test('merged micro-grids become one area; their old ids lead to it', async () => {
  const before = [place('990101001001003001')!, place('990101001001003002')!]
  const { status, body } = await post('/api/places/merge', {
    codes: before.map((one) => one.code),
    code: '990101001001003009',
    name: '合并后的微网格',
  })
  expect(status).toBe(200)
  expect(body.extent).toBe('polygon')
  const book = places.book.now
  for (const one of before) expect(book.heirOf(one.id)?.code).toBe(code('990101001001003009'))
  expect(book.locate(pointIn(0, 2).lon, pointIn(0, 2).lat)?.code).toBe(code('990101001001003009'))
  expect(book.locate(pointIn(1, 2).lon, pointIn(1, 2).lat)?.code).toBe(code('990101001001003009'))
})

test('a point outside the outline, or with its two numbers swapped, is told so', async () => {
  const at = async (lon: number, lat: number) =>
    (await app.app.inject({ url: `/api/places/at?lon=${lon}&lat=${lat}` })).json<{ code: string }>().code
  expect(await at(121.2, 30.3)).toBe('outside_city')
  expect(await at(30.701, 120.701)).toBe('point_swapped')
  expect(await at(500, 30)).toBe('bad_input')
})

test('NUL bytes and marks that turn writing round never reach the database, nor end in a 500', async () => {
  const { status, body } = await post('/api/places/990101001001002/rename', { name: 'a\0b\u202e网格😀', why: '\0原因' })
  expect([status, body.name]).toEqual([200, 'a b 网格😀'])
  const long = await post('/api/places/990101001001002/rename', { name: '长'.repeat(100_000) })
  expect(long.status).toBe(422)
  for (const q of ['%00', '%E2%80%AE', '%F0%9F%98%80', 'x'.repeat(90)])
    expect((await app.app.inject({ url: `/api/places?q=${q}` })).statusCode).toBe(200)
})

test('a county cannot be split here', async () => {
  const { status, body } = await post('/api/places/990101/split', {
    into: [
      { code: '990103', name: '甲' },
      { code: '990104', name: '乙' },
    ],
  })
  expect([status, body.code]).toEqual([422, 'level_too_high'])
})
