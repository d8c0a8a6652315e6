import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '../auth/index.ts'
import { keptPlan, raw, type Scope } from '../db/index.ts'
import { idOf, kinds, toCounty, toPlaceCode, type PlaceCode } from '../ids/index.ts'
import { record } from '../journal/index.ts'
import { testDb, type TestDb } from '../testing/index.ts'

const county = toCounty(330402)
const towns = ['330402001', '330402002'] as const
const scopes = towns.map((town): Scope => {
  const lo = town.padEnd(18, '0')
  return { as: 'web', lo: lo as PlaceCode, hi: String(BigInt(lo) + 10n ** 9n) as PlaceCode }
})

let t: TestDb
beforeAll(async () => {
  // One connection, so that every reader meets the plans of the one before.
  t = await testDb({ max: { web: 1 } })
  for (const [i, scope] of scopes.entries()) {
    const place = toPlaceCode(`${towns[i]!}001001000`)
    const entry = (serial: number) =>
      record({
        county,
        object: idOf(county, kinds.case, serial),
        place,
        act: 'cases.report',
        actId: randomUUID(),
        actor: visitor,
        at: Temporal.Instant.from('2026-03-02T01:02:03Z'),
        body: {},
      })
    for (let n = 0; n <= i; n++) await t.db.write(scope, ...entry(i * 10 + n + 1).statements)
  }
})
afterAll(() => t.close())

const entries = (shape: string) =>
  keptPlan(shape, raw<{ n: number }>(sql`select count(*)::int4 as n from journal.entry where county = ${county}`))
const kept = raw<{ generic: string; custom: string }>(sql`
  select generic_plans as generic, custom_plans as custom from pg_prepared_statements
  where statement like '%from journal.entry%' order by prepare_time`)
const mode = raw<{ mode: string }>(sql`select current_setting('plan_cache_mode') as mode`)

test('readers of different ranges share a plan and still see their own range only', async () => {
  for (let turn = 0; turn < 8; turn++)
    for (const [i, scope] of scopes.entries()) {
      const [[found]] = await t.db.read(scope, entries('town'))
      expect(found?.n).toBe(i + 1)
    }
})

test('it was planned once for whatever values come, and another shape has a plan of its own', async () => {
  await t.db.read(scopes[0]!, entries('county'))
  const [plans] = await t.db.read(scopes[0]!, kept)
  expect(plans).toEqual([
    { generic: '16', custom: '0' },
    { generic: '1', custom: '0' },
  ])
})

test('what is read beside it, or after it, is planned as ever', async () => {
  const [[before], , [beside]] = await t.db.read(scopes[0]!, mode, entries('town'), mode)
  const [, [behind]] = await t.db.read(scopes[0]!, entries('town'), mode)
  const [[after]] = await t.db.read(scopes[0]!, mode)
  expect([before, beside, behind, after].map((one) => one?.mode)).toEqual(['auto', 'auto', 'auto', 'auto'])
})
