import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import { loadConfig } from '@lianxin/platform/config'
import type { PersonalTable } from '@lianxin/platform/personal'
import { testDb, testVault, type TestDb } from '@lianxin/platform/testing'
import { composeRooms, personalIn } from './rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-personal-'))
let t: TestDb
let tables: readonly PersonalTable[]
let columns: readonly { at: string; closed: boolean; free: boolean }[]
beforeAll(async () => {
  t = await testDb()
  const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: folder })
  const database = { ...t, secret: 'a secret for tests only, long enough', vault: testVault(), stop: () => t.close() }
  const composed = composeRooms(config, database, () => undefined)
  tables = personalIn(composed.rooms)
  for (const room of composed.rooms) await room.stop?.()
  await composed.feed.stop()
  const owner = await t.owner()
  const { rows } = await owner.query(`
    select table_schema || '.' || table_name || '.' || column_name as at, domain_name is not distinct from 'sealed' as closed,
      udt_name in ('text', 'jsonb', 'bytea', '_text', 'inet') as free
    from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema', 'pgboss') order by 1`)
  columns = rows
  await owner.end()
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

/** A word of a column's name that sounds like a person, like what a person wrote, or like where somebody is. */
const personal =
  /(^|_)(name|phone|email|address|lat|lon|ip|agent|contact|recipient|login|password|person|reporter|account|actor|owner|subject|publisher|assignee|handler|helper|member|words|note|evidence|question|answer|result|details|mark|device|params|once|fact|second|(made|handled|changed|filed|signed|called|judged|looked|proposed|opened|appointed|drawn|asked|by)_?by|by_(account|name))(_|$)/
/** Of free texts also these: anything may stand in them. */
const freeText = /(^|_)(body|text|title|reason|why|content)(_|$)/

const known = () =>
  new Set(
    tables.flatMap(({ table, fields, other }) =>
      [...fields.map((one) => one.column), ...Object.keys(other)].map((one) => `${table}.${one}`),
    ),
  )
const nameOf = (at: string) => at.split('.')[2] ?? ''

describe('the register of personal data', () => {
  test('every column that sounds personal is in it, or is said not to be', () => {
    const sounds = columns.filter(({ at, free }) => personal.test(nameOf(at)) || (free && freeText.test(nameOf(at))))
    expect(sounds.length).toBeGreaterThan(80)
    expect(sounds.map(({ at }) => at).filter((at) => !known().has(at))).toEqual([])
  })

  test('a field is closed in the database exactly where the register says so', () => {
    const closed = columns.filter((one) => one.closed).map(({ at }) => at)
    const said = tables.flatMap(({ table, fields }) =>
      fields.filter((one) => one.sealed).map((one) => `${table}.${one.column}`),
    )
    expect(said.toSorted()).toEqual(closed.toSorted())
  })

  test('it names no column that is gone, and none twice', () => {
    const there = new Set(columns.map(({ at }) => at))
    const named = tables.flatMap(({ table, fields, other }) =>
      [...fields.map((one) => one.column), ...Object.keys(other)].map((one) => `${table}.${one}`),
    )
    expect(named.filter((at) => !there.has(at))).toEqual([])
    expect(named.length).toBe(new Set(named).size)
  })

  test('it names no key that is gone', () => {
    const there = new Set(columns.map(({ at }) => at))
    expect(
      tables.flatMap(({ table, key }) => key.map((one) => `${table}.${one}`)).filter((at) => !there.has(at)),
    ).toEqual([])
  })
})
