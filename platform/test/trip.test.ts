import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw, type Scope } from '../db/index.ts'
import { everywhere } from '../journal/county-scope.ts'
import { testDb, type TestDb } from '../testing/index.ts'

let db: TestDb
beforeAll(async () => {
  db = await testDb()
})
afterAll(() => db.close())

const intake: Scope = { as: 'intake' }
const ask = async <R>(query: ReturnType<typeof sql<R>>): Promise<R | undefined> => {
  const [[row]] = await db.db.read(everywhere, raw<R>(query))
  return row
}

test('texts, lists and bytes come back as they went', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))),
      fc.array(fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes))),
      fc.array(fc.option(fc.integer())),
      fc.option(fc.boolean()),
      async (texts, bytes, numbers, yes) => {
        const row = await ask(
          sql`select ${texts}::text[] as texts, ${bytes}::bytea[] as bytes, ${numbers}::int4[] as numbers,
            ${yes}::boolean as yes, ${texts.join()}::text as text, ${JSON.stringify(texts)}::jsonb as json`,
        )
        expect(row).toEqual({ texts, bytes, numbers, yes, text: texts.join(), json: texts })
      },
    ),
    { numRuns: 40 },
  )
})

test('an instant and an object are read as what they are', async () => {
  const at = Temporal.Instant.from('2026-03-03T02:00:00.123Z')
  const row = await ask<{ at: Temporal.Instant; json: object }>(
    sql`select ${at}::timestamptz as at, ${{ a: ['"', null] }}::jsonb as json`,
  )
  expect(row?.at.equals(at)).toBe(true)
  expect(row?.json).toEqual({ a: ['"', null] })
})

const block = (kind: number, next: string) =>
  raw<{ next: string }>(
    sql`insert into platform.id_block (county, kind, next) values (330402, ${kind}, ${next}::int8)
      on conflict (county, kind) do update set next = excluded.next returning next`,
  )

test('a statement that failed when it was first sent is sent again, on whatever connection', async () => {
  const given = async (next: string) =>
    db.db.act(intake, async (t) => (await t.finish(block(7, next)))[0]).catch(() => 'refused')
  for (const _ of [1, 2, 3]) {
    expect(await Promise.all(['x', 'y'].map(given))).toEqual(['refused', 'refused'])
    expect(await Promise.all(['1', '2', '3'].map(given))).toEqual(['1', '2', '3'].map((next) => [{ next }]))
  }
})

test('what came before an error in its trip is undone, and the connection is clean', async () => {
  const two = (next: string) => db.db.act(intake, (t) => t.finish(block(8, '1'), block(8, next)))
  await expect(two('x')).rejects.toThrow(/bigint/)
  await expect(db.db.write(intake, block(8, '1'), block(8, 'x'))).rejects.toThrow(/bigint/)
  expect((await two('5')).map((rows) => rows[0])).toEqual([{ next: '1' }, { next: '5' }])
})

test('a value that cannot be read fails its own read alone', async () => {
  await expect(ask(sql`select 'infinity'::timestamptz as at`)).rejects.toThrow(RangeError)
  expect(await ask(sql`select 1 as one`)).toEqual({ one: 1 })
})

test('the shape of rows is that of the statement, on the first trip and on the next', async () => {
  const both = () =>
    db.db.act(intake, (t) =>
      t.finish(
        block(9, '4'),
        raw(sql`select ${'a'}::text as text, null::int4 as nothing`),
        raw(sql`select ${3}::int4 as n where false`),
      ),
    )
  const want = [[{ next: '4' }], [{ text: 'a', nothing: null }], []]
  expect(await both()).toEqual(want)
  for (const answer of await Promise.all([both(), both(), both()])) expect(answer).toEqual(want)
})
