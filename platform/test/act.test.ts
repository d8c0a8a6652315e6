import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '../auth/index.ts'
import { builder, raw, Repeated, type Scope } from '../db/index.ts'
import { idOf, kinds, toCounty, toPlaceCode, type PlaceCode } from '../ids/index.ts'
import {
  entryHash,
  followOnce,
  growTree,
  openJournal,
  record,
  sequenceCounty,
  type Follower,
} from '../journal/index.ts'
import type { JournalTables } from '../journal/tables.ts'
import { testDb, type TestDb } from '../testing/index.ts'

const county = toCounty(330402)
const place = toPlaceCode('330402008001001000')
const scope: Scope = { as: 'web', lo: '330402000000000000' as PlaceCode, hi: '330403000000000000' as PlaceCode }
const q = builder<JournalTables>()
const at = Temporal.Instant.from('2026-03-02T01:02:03.456Z')

let t: TestDb
beforeAll(async () => {
  t = await testDb()
})
afterAll(() => t.close())

const first = (actId: string = randomUUID(), serial = 1) =>
  record({
    county,
    object: idOf(county, kinds.case, serial),
    place,
    act: 'cases.report',
    actId,
    actor: visitor,
    at,
    body: { b: 1, a: '中文' },
  })

test('an act is two trips: open, scope and locked read; then the writes and the commit', async () => {
  await t.db.write(scope, ...first(randomUUID(), 99).statements)
  const before = t.db.trips()
  await t.db.act(scope, async (act) => {
    const [[found]] = await act.send(
      q
        .selectFrom('journal.entry')
        .select(['version', 'hash'])
        .where('county', '=', county)
        .where('object', '=', idOf(county, 0, 99)),
    )
    expect(found?.version).toBe(1)
    const next = record({
      county,
      object: idOf(county, 0, 99),
      place,
      act: 'cases.accept',
      actId: randomUUID(),
      actor: visitor,
      at,
      body: {},
      prev: { version: 1, hash: found?.hash ?? Buffer.alloc(0) },
    })
    await act.finish(...next.statements)
  })
  expect(t.db.trips() - before).toBe(2)
})

test('what was recorded hashes to the same after the way through the database', async () => {
  const entry = first()
  await t.db.write(scope, ...entry.statements)
  const [[row]] = await t.db.read(
    scope,
    q.selectFrom('journal.entry').selectAll().where('act_id', '=', entry.row.act_id),
  )
  expect(row && entryHash(row)).toEqual(entry.hash)
  expect(row?.body).toBe('{"a":"中文","b":1}')
})

test('the same act sent twice is known as repeated, and the connection stays clean', async () => {
  const actId = randomUUID()
  await t.db.write(scope, ...first(actId, 7).statements)
  await expect(
    t.db.act(scope, async (act) => {
      await act.finish(...first(actId, 8).statements)
    }),
  ).rejects.toBeInstanceOf(Repeated)
  const [[one]] = await t.db.read(scope, raw<{ n: number }>(sql`select 1 as n`))
  expect(one?.n).toBe(1)
})

test('a row outside the scope can be neither read nor written', async () => {
  const elsewhere: Scope = { as: 'web', lo: '330481000000000000' as PlaceCode, hi: '330482000000000000' as PlaceCode }
  await expect(t.db.write(elsewhere, ...first(randomUUID(), 20).statements)).rejects.toThrow(/row-level security/)
  const [rows] = await t.db.read(elsewhere, q.selectFrom('journal.entry').select('act'))
  expect(rows).toEqual([])
})

test('an act that throws leaves nothing behind', async () => {
  await expect(
    t.db.act(scope, async (act) => {
      await act.send(...first(randomUUID(), 30).statements)
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  const [rows] = await t.db.read(
    scope,
    q
      .selectFrom('journal.entry')
      .select('act')
      .where('object', '=', idOf(county, 0, 30)),
  )
  expect(rows).toEqual([])
})

test('positions are dense from 1, and a follower reads each entry once', async () => {
  const seen: string[] = []
  const follower: Follower = {
    name: 'test',
    from: 'start',
    follow: async (entries) => {
      seen.push(...entries.map((one) => one.pos))
      return []
    },
  }
  await openJournal(t.db, [county], [follower])
  while ((await sequenceCounty(t.db, county)) > 0);
  while ((await followOnce(t.db, follower, county)) > 0);
  expect(seen.length).toBeGreaterThan(2)
  expect(seen).toEqual(seen.map((_, i) => String(i + 1)))
  expect(await followOnce(t.db, follower, county)).toBe(0)
})

test('an object of a county that stands at a place outside it is followed, and stands in the tree, like any other', async () => {
  const city = toCounty(330400)
  const account = idOf(city, kinds.account, 5)
  const entry = record({
    county: city,
    object: account,
    place,
    act: 'people.create',
    actId: randomUUID(),
    actor: visitor,
    at,
    body: {},
  })
  await t.db.write({ as: 'auth' }, ...entry.statements)
  const seen: string[] = []
  const follower: Follower = {
    name: 'outside',
    from: 'start',
    follow: async (entries) => {
      seen.push(...entries.map((one) => one.object))
      return []
    },
  }
  await openJournal(t.db, [city], [follower])
  while ((await sequenceCounty(t.db, city)) > 0);
  while ((await followOnce(t.db, follower, city)) > 0);
  expect(seen).toEqual([account])
  expect(await growTree(t.db, city)).toBe(1)
})

test('a follower stops before an entry it cannot read, rather than pass it over', async () => {
  const other = toCounty(330403)
  const entry = (serial: number) =>
    record({
      county: other,
      object: idOf(other, kinds.case, serial),
      place: toPlaceCode('330403001001001000'),
      act: 'cases.report',
      actId: randomUUID(),
      actor: visitor,
      at,
      body: {},
    })
  const seen: string[] = []
  const follower: Follower = {
    name: 'gap',
    from: 'start',
    follow: async (entries) => {
      seen.push(...entries.map((one) => one.pos))
      return []
    },
  }
  for (const serial of [1, 2]) await t.db.write({ as: 'auth' }, ...entry(serial).statements)
  await openJournal(t.db, [other], [follower])
  while ((await sequenceCounty(t.db, other)) > 0);
  const owner = await t.owner()
  await owner.query('alter table journal.entry no force row level security')
  await owner.query('delete from journal.entry where county = $1 and object = $2', [other, idOf(other, kinds.case, 1)])
  await owner.query('alter table journal.entry force row level security')
  await owner.end()
  await expect(followOnce(t.db, follower, other)).rejects.toThrow('cannot read every entry')
  expect(seen).toEqual([])
})

test('ids are never given twice, however many ask at once', async () => {
  const ids = await Promise.all(Array.from({ length: 2500 }, () => t.ids.next(county, kinds.case)))
  expect(new Set(ids).size).toBe(2500)
})

test('a terminated backend costs its act, not the process', async () => {
  const noise = t.db.act(scope, async (act) => {
    await act.send(raw(sql`select 1`))
    const owner = await t.owner()
    await owner.query(`select 1`)
    await owner.end()
    await act.send(raw(sql`select pg_terminate_backend(pg_backend_pid())`))
  })
  await expect(noise).rejects.toMatchObject({ name: 'Unavailable' })
  const [[one]] = await t.db.read(scope, raw<{ n: number }>(sql`select 2 as n`))
  expect(one?.n).toBe(2)
})
