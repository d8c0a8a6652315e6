import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import '@lianxin/platform/tsx-hook'
import { loadConfig } from '@lianxin/platform/config'
import { exampleOf, type BoundRoute } from '@lianxin/platform/http'
import { testDb, testVault, type TestDb } from '@lianxin/platform/testing'
import { composeRooms } from './rooms.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianxin-contracts-'))
let t: TestDb
let routes: readonly BoundRoute[] = []
beforeAll(async () => {
  t = await testDb()
  const config = loadConfig({ LIANXIN_DEMO: 'none', LIANXIN_DATA: folder })
  const database = { ...t, secret: 'a secret for tests only, long enough', vault: testVault(), stop: () => t.close() }
  const composed = composeRooms(config, database, () => undefined)
  routes = composed.rooms.flatMap((room) => room.routes ?? [])
  for (const room of composed.rooms) await room.stop?.()
  await composed.feed.stop()
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

test('every route has an example of what it takes and of what it answers, and both fit their schemas', () => {
  expect(routes.length).toBeGreaterThan(100)
  const faults = routes.flatMap(({ name, spec }) =>
    (
      [
        ['params', spec.params, 'input'],
        ['query', spec.query, 'input'],
        ['body', spec.body, 'input'],
        ['reply', spec.reply, 'output'],
      ] as const
    ).flatMap(([part, schema, io]) => {
      const read = schema?.safeParse(exampleOf(schema, io))
      return read && !read.success ? [`${name} ${part}: ${JSON.stringify(read.error.issues[0])}`] : []
    }),
  )
  expect(faults).toEqual([])
})

test('no two routes bear one name, so that each has its call in a client', () => {
  const names = routes.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
