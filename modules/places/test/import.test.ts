import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDb, type TestDb } from '@lianxin/platform/testing'
import { parsePlaceCode } from '../contract/codes.ts'
import { writeGeoJson } from '../rules/import/write-rows.ts'
import { confirmImport } from '../server/import/confirm-import.ts'
import { getImport } from '../server/import/find-import.ts'
import { uploadImport } from '../server/import/upload-import.ts'
import { exportPlaces } from '../server/reads/export.read.ts'
import type { PlacesState } from '../server/state.ts'
import { drawTiles } from '../server/tiles-job.ts'
import { q } from '../server/store.ts'
import { cityFile, placesOn, smallCity, squarePlaces, sysAdmin } from '../testing/index.ts'

let db: TestDb
let places: PlacesState
beforeAll(async () => {
  db = await testDb()
  places = placesOn(db)
  await places.book.reload()
})
afterAll(async () => {
  places.book.close()
  await db.close()
})

const upload = (text: string, name = 'city.geojson', repair = false) =>
  uploadImport(places, sysAdmin(), { name, bytes: Buffer.from(text), repair })
const confirm = (id: string) => confirmImport(places, sysAdmin(), { id: id as never, actId: randomUUID() })
const code = (text: string) => parsePlaceCode(text)!

test('a whole city is checked, then written at one stroke', async () => {
  const report = await upload(cityFile())
  expect(report).toMatchObject({
    rows: squarePlaces().length,
    added: squarePlaces().length,
    changed: 0,
    stops: 0,
    sound: true,
    done: false,
  })
  expect(places.book.now.size).toBe(0)
  const done = await confirm(report.id)
  expect(done.done).toBe(true)
  expect(places.book.now.size).toBe(squarePlaces().length)
  expect(places.book.now.find(code('990101'))?.extent).toBe('polygon')
  await expect(confirm(report.id)).rejects.toMatchObject({ code: 'import_done' })
})

test('a point finds its micro-grid, and with it the version of the borders', () => {
  const found = places.book.now.locate(120.7 + 0.001, 30.7 + 0.001)
  expect(found?.code).toBe(code('990101001001001001'))
  expect(found?.boundaryVersion).toBe(1)
  expect(places.book.now.locate(121.2, 30.3)).toBeUndefined()
})

test('the journal has one entry a county, on the county’s own place', async () => {
  const [rows] = await db.db.read(
    { as: 'web', lo: code('9901'), hi: code('9902') },
    q
      .selectFrom('journal.entry' as never)
      .select(['county', 'act', 'version'] as never[])
      .orderBy('county' as never),
  )
  expect(rows).toEqual([990_100, 990_101, 990_102].map((county) => ({ county, act: 'places.import', version: 1 })))
})

test('a file that was exported comes in again without a change', async () => {
  const before = places.book.now.boundaryVersion
  for (const format of ['csv', 'geojson'] as const) {
    const report = await upload(exportPlaces(places.book.now, code('9901'), format, 'zh'), `again.${format}`)
    expect(report).toMatchObject({ added: 0, changed: squarePlaces().length, stops: 0 })
    await confirm(report.id)
  }
  expect(places.book.now.boundaryVersion).toBe(before)
})

test('a faulty file is reported whole and writes nothing', async () => {
  const text =
    '代码,名称,人口,城乡分类\n990101001001001007,新微网格,12,城镇\n99010100100100100,少一位,3,\n990101009001,没有上级,x,城里\n990101001001001007,重复,1,\n'
  const report = await upload(text, 'faulty.csv')
  expect(report.sound).toBe(false)
  expect(report.faults.map(({ row, code: fault }) => [row, fault])).toEqual([
    [2, 'no_border'],
    [3, 'wrong_digits'],
    [4, 'wrong_class'],
    [4, 'wrong_number'],
    [5, 'duplicate'],
    [5, 'no_border'],
  ])
  expect(report.faults[3]?.zh).toContain('人口')
  await expect(confirm(report.id)).rejects.toMatchObject({ code: 'import_faulty' })
  expect(places.book.now.find(code('990101001001001007'))).toBeUndefined()
})

test('a micro-grid may be a list of doors, or nothing yet, and is marked so', async () => {
  const report = await upload(
    'code,name,members,alias\n990101001001001,试验grid,,\n990101001001001007,阳光里一号楼,stair:1;stair:2,BY-7\n990101001001001008,待划,,\n',
    'doors.csv',
  )
  expect(report).toMatchObject({ sound: true, warns: 1, added: 2 })
  await confirm(report.id)
  expect(places.book.now.find(code('990101001001001007'))).toMatchObject({
    extent: 'list',
    aliases: ['BY-7'],
    members: [
      { kind: 'stair', text: '1' },
      { kind: 'stair', text: '2' },
    ],
  })
  expect(places.book.now.find(code('990101001001001008'))?.extent).toBe('none')
  expect(places.book.now.byAlias('BY-7')[0]?.code).toBe('990101001001001007')
})

test('a redrawn micro-grid must fit its neighbours, who are not in the file', async () => {
  const place = squarePlaces().find((one) => one.code === '990101001001001002')!
  const [ring] = place.shape!
  const moved = Int32Array.from(ring!, (value, i) => (i === 6 ? value + 3000 : value))
  const report = await upload(writeGeoJson([{ ...place, shape: [moved] }]), 'one.geojson')
  expect(report.faults.map(({ code: fault }) => fault)).toEqual(['overlap'])
  expect(report.faults[0]?.at).toMatchObject({ lon: expect.closeTo(120.7, 0), lat: expect.closeTo(30.7, 0) })
  const same = await upload(writeGeoJson([place]), 'one.geojson')
  expect(same).toMatchObject({ sound: true, stops: 0, warns: 0 })
})

test('corners five centimetres off are drawn to those in force when that is asked for, and their number is told', async () => {
  const place = squarePlaces().find((one) => one.code === '990101001001001002')!
  const [ring] = place.shape!
  const traced = writeGeoJson([{ ...place, shape: [ring!.map((value) => value + 3)] }])
  const ask = (snap: boolean) =>
    uploadImport(places, sysAdmin(), { name: 'traced.geojson', bytes: Buffer.from(traced), repair: false, snap })
  expect((await ask(false)).snapped).toBe(0)
  const report = await ask(true)
  expect(report.sound).toBe(true)
  expect(report.snapped).toBeGreaterThanOrEqual(2)
  const before = places.book.now.locate(120.7 + 0.001, 30.7 + 0.001)?.code
  await confirm(report.id)
  expect(places.book.now.locate(120.7 + 0.001, 30.7 + 0.001)?.code).toBe(before)
})

test('an administrator of one county cannot bring in another', async () => {
  const report = await uploadImport(places, sysAdmin('990102'), {
    name: 'x.csv',
    bytes: Buffer.from('code,name\n990101001001001009,隔壁\n'),
    repair: false,
  })
  expect(report.faults.map(({ code: fault }) => fault)).toContain('out_of_scope')
  await expect(getImport(places, sysAdmin('990101'), report.id)).rejects.toMatchObject({ code: 'import_not_found' })
})

test('what changed after the check makes the check stale', async () => {
  const first = await upload('code,name\n990101001001001,甲\n', 'a.csv')
  const second = await upload('code,name\n990101001001001,乙\n', 'b.csv')
  await confirm(first.id)
  await expect(confirm(second.id)).rejects.toMatchObject({ code: 'import_stale' })
})

test('a broken file of 100,000 rows is answered with counts and the first faults', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `9901${i}x,"坏${i},,`)
  const report = await upload(`code,name,population,class\n${lines.join('\n')}`, 'broken.csv')
  expect(report.sound).toBe(false)
  expect(report.stops).toBeGreaterThanOrEqual(100_000)
  expect(report.faults.length).toBeLessThan(2000)
})

test('tiles are drawn once per version of the borders', async () => {
  await drawTiles(places)
  await drawTiles(places)
  const version = places.book.now.boundaryVersion
  const [tiles, sets] = await db.db.read(
    { as: 'public' },
    q.selectFrom('places.tile').select(['z', 'version']),
    q.selectFrom('places.tile_set').select('version'),
  )
  expect(sets).toEqual([{ version }])
  expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([8, 9, 10, 11, 12, 13, 14]))
  expect(smallCity.city).toBe('9901')
})
