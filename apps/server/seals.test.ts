import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import { loadConfig } from '@lianxin/platform/config'
import { addFieldKey, keptVault, type Vault } from '@lianxin/platform/crypto'
import { copyRows } from '@lianxin/platform/db'
import { loadCity } from '@lianxin/demo'
import { systemClock } from '@lianxin/platform/clock'
import { testDb, type TestDb } from '@lianxin/platform/testing'
import { composeRooms } from './rooms.ts'

const secret = 'a secret for tests only, long enough'
const folder = mkdtempSync(join(tmpdir(), 'lianxin-seals-'))
const keys = join(folder, 'keys')
const config = loadConfig({ LIANXIN_DEMO: 'town', LIANXIN_DATA: folder })
let t: TestDb
beforeAll(async () => {
  t = await testDb()
  const owner = await t.owner()
  await loadCity(owner, { size: 'town', seed: 1, vault: keptVault(keys, 'default', secret) }, () => undefined)
  await owner.end()
}, 120_000)
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

/** Columns of any table in which a made-up mobile number or address stands in clear, as a copy of the database would tell it. */
async function inClear(): Promise<string[]> {
  const admin = await t.admin()
  try {
    const { rows } = await admin.query<{ at: string; s: string; t: string; c: string }>(`
      select format('%s.%s.%s', table_schema, table_name, column_name) as at, table_schema as s, table_name as t, column_name as c
      from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')
        and udt_name in ('text', 'jsonb', 'json', '_text', 'varchar')`)
    const found: string[] = []
    for (const { at, s, t: table, c } of rows) {
      const { rows: hits } = await admin.query(
        `select 1 from "${s}"."${table}" where "${c}"::text ~ '190[0-9]{8}|@example[.]org' limit 1`,
      )
      if (hits.length > 0) found.push(at)
    }
    return found
  } finally {
    await admin.end()
  }
}

/** The running house’s job, with the keys as they are in the folder now. */
async function closeAll(vault: Vault): Promise<void> {
  const composed = composeRooms(config, { ...t, secret, vault, stop: () => t.close() }, () => undefined)
  const job = composed.rooms.flatMap((room) => room.jobs ?? []).find(({ name }) => name === 'privacy-seals')
  await job?.run(systemClock.now())
  for (const room of composed.rooms) await room.stop?.()
  await composed.feed.stop()
}

const keysInUse = async (): Promise<string[]> => {
  const owner = await t.admin()
  const { rows } = await owner.query<{ key: string }>(
    `select distinct substring(phone from '^[$](k[0-9]+)[$]') as key from (
       select phone from people.resident union all select phone from people.account union all select phone from people.post
       union all select phone from people.person) as all_of_them where phone is not null`,
  )
  await owner.end()
  return rows.map(({ key }) => key)
}

test('a copy of the demonstration city’s database tells no phone', async () => {
  expect(await keysInUse()).toEqual(['k1'])
  expect(await inClear()).toEqual([])
})

test('what the release before wrote in clear is closed by the job of the seals, and an address is found again', async () => {
  const owner = await t.owner()
  await owner.query('begin')
  const person = '330400010000009001'
  await copyRows(owner, { table: 'people.resident', columns: ['county', 'id', 'phone', 'place', 'created_at'] }, [
    [330400, person, '19000000999', '330400000000000000', '2026-03-03T02:00:00Z'],
  ])
  await copyRows(owner, { table: 'notices.choice', columns: ['county', 'person', 'email'] }, [
    [330400, person, 'zhang@example.org'],
  ])
  await owner.query('commit')
  await owner.end()
  expect((await inClear()).toSorted()).toEqual(['notices.choice.email', 'people.resident.phone'])

  const vault = keptVault(keys, 'default', secret)
  await closeAll(vault)
  expect(await inClear()).toEqual([])
  const admin = await t.admin()
  const { rows } = await admin.query('select person from notices.choice where email_blind = $1', [
    vault.blind('email', 'zhang@example.org'),
  ])
  await admin.end()
  expect(rows).toEqual([{ person }])
})

test('after a new key, or another suite, everything is closed anew and nothing is lost', async () => {
  addFieldKey(keys, 'default')
  await closeAll(keptVault(keys, 'default', secret))
  expect(await keysInUse()).toEqual(['k2'])
  const sm = keptVault(keys, 'sm', secret)
  await closeAll(sm)
  expect(await keysInUse()).toEqual(['k3'])
  expect(await inClear()).toEqual([])
  const admin = await t.admin()
  const { rows } = await admin.query("select id, phone from people.resident where id = '330400010000009001'")
  await admin.end()
  expect(sm.open('people.resident.phone:330400010000009001', rows[0].phone)).toBe('19000000999')
})
