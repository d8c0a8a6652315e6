import { expect, test } from 'vitest'
import type { ProjectFile } from './files.ts'
import { scopedTables, sqlFaults } from './sql.ts'

const migration: ProjectFile = {
  path: 'modules/cases/migrations/0001-cases.sql',
  text: 'alter table cases.case enable row level security;\nalter table cases.case force row level security;',
}
const rulesIn = (path: string, text: string) => sqlFaults([migration, { path, text }]).map(({ rule }) => rule)

test('a table under row-level security is known from its migration', () => {
  expect([...scopedTables([migration])]).toEqual(['cases.case'])
})

test('a lock that names its county passes, one that does not is refused', () => {
  const lock = (where: string) => `const q = sql\`select pos from journal.head where ${where} for update skip locked\``
  expect(rulesIn('a.ts', lock('county = 330402'))).toEqual([])
  expect(rulesIn('a.ts', lock('pos > 1'))).toEqual(['sql-lock-without-county'])
})

test('a lock on a query built beside it passes when that one names its county', () => {
  const built = (where: string) =>
    `const one = () => q.selectFrom('cases.case').where(${where})\n\nexport const lockOne = () => one().forUpdate()`
  expect(rulesIn('a.ts', built("'county', '=', county"))).toEqual([])
  expect(rulesIn('a.ts', built("'id', '=', id"))).toEqual(['sql-lock-without-county'])
})

test('a policy for update is no lock', () => {
  expect(rulesIn('a.sql', 'create policy own on cases.case for update to lianxin_web using (true);')).toEqual([])
})

test('insert … select is refused into a scoped table only', () => {
  const insert = (table: string) => `insert into ${table} (id) select id from places.place;`
  expect(rulesIn('a.sql', insert('cases.case'))).toEqual(['sql-insert-select'])
  expect(rulesIn('a.sql', insert('places.name'))).toEqual([])
  expect(rulesIn('a.sql', 'insert into cases.case (id) values (1), (2);')).toEqual([])
})

test('merge and set_config are refused, also when a comment stands between', () => {
  expect(rulesIn('a.sql', 'merge into cases.case using x on true;')).toEqual(['sql-merge'])
  expect(rulesIn('a.sql', "select set_config /* why */ ('app.lo', '1', true);")).toEqual(['sql-set-config'])
  expect(rulesIn('a.sql', '-- never set_config(…)\nselect 1;')).toEqual([])
})
