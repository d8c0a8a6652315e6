import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import { catalogueParts, catalogueOf, unnamedIn, type CatalogueParts } from '@lianxin/exchange'
import { loadConfig } from '@lianxin/platform/config'
import type { Room } from '@lianxin/platform/http'
import { testDb, testVault, type TestDb } from '@lianxin/platform/testing'
import { composeRooms } from './rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-fields-'))
let t: TestDb
let rooms: readonly Room[]
let parts: CatalogueParts
beforeAll(async () => {
  t = await testDb()
  const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: folder })
  const database = { ...t, secret: 'a secret for tests only, long enough', vault: testVault(), stop: () => t.close() }
  const composed = composeRooms(config, database, () => undefined)
  rooms = composed.rooms
  parts = await catalogueParts({ db: t.db, rooms: () => rooms })
  for (const room of rooms) await room.stop?.()
  await composed.feed.stop()
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

describe('the catalogue of fields', () => {
  test('every column, every field of a contract and every table has a name in it', () => {
    expect(parts.columns.length).toBeGreaterThan(900)
    expect(parts.uses.length).toBeGreaterThan(900)
    expect(unnamedIn(parts)).toEqual([])
  })

  test('a column and a field of a contract that nobody named are told', () => {
    const column = { table: 'cases.case', column: 'hat_size', type: 'integer', needed: false, comment: null }
    const use = { room: 'cases', name: 'shoe_size', kind: 'asked', where: 'POST /api/shoes' } as const
    const more = { ...parts, columns: [...parts.columns, column], uses: [...parts.uses, use] }
    expect(unnamedIn(more)).toEqual(['hat_size (cases.case)', 'shoe_size (POST /api/shoes)'])
  })

  test('it keeps no name that nothing bears any more', () => {
    const borne = new Set([...parts.columns.map(({ column }) => column), ...parts.uses.map(({ name }) => name)])
    expect(Object.keys(parts.fieldNames).filter((name) => !borne.has(name))).toEqual([])
    const tables = new Set(parts.columns.map(({ table }) => table))
    expect(Object.keys(parts.tableNames).filter((table) => !tables.has(table))).toEqual([])
  })

  test('one entry holds all uses of a field', () => {
    const entries = catalogueOf(parts)
    expect(entries.length).toBe(new Set(entries.map(({ id }) => id)).size)
    const status = entries.find(({ id }) => id === 'cases.status')
    const kinds = new Set(status?.uses.map(({ kind }) => kind))
    expect(kinds.has('asked') && kinds.has('answered') && kinds.has('share')).toBe(true)
    expect(status?.columns.map(({ table }) => table)).toContain('cases.case')
    expect(entries.find(({ id }) => id === 'cases.contact_phone')?.personal?.basis).toBe('duty')
  })
})
