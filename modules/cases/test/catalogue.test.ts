import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw } from '@lianxin/platform/db'
import { toCounty, type Id } from '@lianxin/platform/ids'
import { everywhere } from '@lianxin/platform/journal'
import { casesUnderTest, people, places, type CasesUnderTest } from '../testing/index.ts'

let town: CasesUnderTest
beforeAll(async () => {
  town = await casesUnderTest()
})
afterAll(() => town.close())

test('every table of this room that holds a place is locked twice: by its query and by a forced row policy', async () => {
  const [tables] = await town.db.db.read(
    everywhere,
    raw<{ name: string; forced: boolean; policies: number }>(sql`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'place'
      where n.nspname = 'cases' and c.relkind = 'r' order by c.relname`),
  )
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['case', 'case_file', 'ring']))
  for (const { name, forced, policies } of tables) expect([name, forced, policies > 0]).toEqual([name, true, true])
})

test('county stands first in every key of a table of volume', async () => {
  const [keys] = await town.db.db.read(
    everywhere,
    raw<{ table: string; first: string }>(sql`
      select i.indrelid::regclass::text as table, a.attname as first
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where n.nspname = 'cases' and i.indisunique and c.relname <> 'rule_set'`),
  )
  expect(new Set(keys.map(({ first }) => first))).toEqual(new Set(['county']))
})

test('with a query that forgets its range the policy still hides what is out of sight', async () => {
  await town.report()
  const all = raw<{ id: string }>(sql`select id from cases.case`)
  const seen = async (scope: Parameters<typeof town.db.db.read>[0]) => (await town.db.db.read(scope, all))[0].length
  const { lo, hi } = people.otherTown.post
  expect(await seen({ as: 'web', lo, hi })).toBe(0)
  expect(await seen({ as: 'web', lo: people.townDispatcher.post.lo, hi: people.townDispatcher.post.hi })).toBe(1)
  expect(await seen({ as: 'resident', person: people.stranger.id })).toBe(0)
  expect(await seen({ as: 'resident', person: '0' as Id, receipt: '' })).toBe(0)
})

test('a reporter can change what she rates and nothing else of a case', async () => {
  const { id } = await town.report()
  const mine = { as: 'resident', person: people.reporter.id } as const
  const county = toCounty(places.micro.slice(0, 6))
  const change = raw(sql`update cases.case set unit = null, result = 'x' where county = ${county} and id = ${id}`)
  await expect(town.db.db.write(mine, change)).rejects.toThrow(/permission denied/)
})
