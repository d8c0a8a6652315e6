import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import { testDb, type TestDb } from '@lianxin/platform/testing'

let town: TestDb
beforeAll(async () => {
  town = await testDb()
})
afterAll(() => town.close())

test('every table of this room is locked twice, and its keys begin with the county', async () => {
  const [tables, keys] = await town.db.read(
    everywhere,
    raw<{ name: string; forced: boolean; policies: number }>(sql`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname not like 'owner\\_%') as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'evaluation' and c.relkind = 'r' order by c.relname`),
    raw<{ first: string }>(sql`
      select distinct a.attname as first
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where n.nspname = 'evaluation' and i.indisunique`),
  )
  expect(tables.length).toBeGreaterThan(10)
  for (const { name, forced, policies } of tables) expect([name, forced, policies > 0]).toEqual([name, true, true])
  expect(keys).toEqual([{ first: 'county' }])
})

test('what is decided or frozen may be added to and nothing else, by every role that runs', async () => {
  const [grants] = await town.db.read(
    everywhere,
    raw<{ table: string; privilege: string; who: string }>(sql`
      select c.relname as table, x.privilege_type as privilege, r.rolname as who
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) x
      join pg_roles r on r.oid = x.grantee
      where n.nspname = 'evaluation' and r.rolname <> 'lianxin_migrate' and c.relname in
        ('period', 'freeze', 'frozen_case', 'frozen_figure', 'correction', 'panel', 'panel_member', 'plea_vote')`),
  )
  expect(grants.length).toBeGreaterThan(10)
  expect(grants.filter(({ privilege }) => privilege !== 'SELECT' && privilege !== 'INSERT')).toEqual([])
})
