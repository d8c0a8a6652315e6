import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import { bulkFormatNames, exportableIn, readLot } from '@lianxin/exchange'
import { authorityOf } from '@lianxin/platform/auth'
import { loadConfig, root } from '@lianxin/platform/config'
import type { Room } from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { MainObject } from '@lianxin/platform/objects'
import { testDb, testVault, type TestDb } from '@lianxin/platform/testing'
import { composeRooms } from './rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-objects-'))
let t: TestDb
let rooms: readonly Room[]
let objects: readonly MainObject[]
const columns = new Map<string, string[]>()
beforeAll(async () => {
  t = await testDb()
  const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: folder })
  const database = { ...t, secret: 'a secret for tests only, long enough', vault: testVault(), stop: () => t.close() }
  const composed = composeRooms(config, database, () => undefined)
  rooms = composed.rooms
  objects = exportableIn({ rooms: () => rooms })
  const owner = await t.owner()
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select table_schema || '.' || table_name as table, column_name as column from information_schema.columns`,
  )
  await owner.end()
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column])
  for (const room of rooms) await room.stop?.()
  await composed.feed.stop()
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

describe('what can be taken out in bulk', () => {
  test('holds every column of its tables, or says why one stays', () => {
    expect(objects.length).toBeGreaterThan(20)
    for (const { name, table, columns: given, left } of objects)
      expect([name, [...given, ...Object.keys(left)].toSorted()]).toEqual([name, columns.get(table)?.toSorted()])
  })

  test('stands under a name of its own and a power that somebody holds', () => {
    expect(new Set(objects.map(({ name }) => name)).size).toBe(objects.length)
    const powers = Object.assign({}, ...rooms.map((room) => room.powers)) as Room['powers']
    for (const { name, power } of objects) expect([name, powers[power]?.length ?? 0]).not.toEqual([name, 0])
    expect(authorityOf(powers)({ kind: 'visitor' }, 'exchange.export')).toBe(false)
  })

  test('is read by whoever reads the web pages, within a place', async () => {
    const scope = { as: 'web', lo: '330400000000000000' as PlaceCode, hi: '330500000000000000' as PlaceCode } as const
    for (const object of objects) {
      const asked = { object, covered: new Set<string>(), scope, lo: scope.lo, hi: scope.hi, after: undefined }
      const { next } = await readLot(t.db, () => undefined, asked)
      expect([object.name, next]).toEqual([object.name, null])
    }
  })

  test('is listed in the table of what goes in and out, with every format', () => {
    const readme = readFileSync(join(root, 'modules', 'exchange', 'README.md'), 'utf8')
    const lines = new Map(
      [...readme.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|/gm)].map(([, name = '', out = '']) => [name, out.trim()]),
    )
    expect(Object.fromEntries(lines)).toEqual(
      Object.fromEntries(objects.map(({ name }) => [name, bulkFormatNames.join(' ')])),
    )
  })
})
