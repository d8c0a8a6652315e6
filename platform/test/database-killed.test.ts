import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { visitor } from '../auth/index.ts'
import { openDatabase, startCluster, type Cluster, type Database, type Scope } from '../db/index.ts'
import { handlers, route } from '../http/index.ts'
import { idOf, toCounty, toPlaceCode, type PlaceCode } from '../ids/index.ts'
import { historyOf, record } from '../journal/index.ts'
import { testApp, type TestApp } from '../testing/index.ts'
import { allMigrations } from '../testing/test-db.ts'

// A server of its own: this one is killed.
const folder = mkdtempSync(join(tmpdir(), 'lianxin-killed-'))
const county = toCounty(330402)
const scope: Scope = { as: 'web', lo: '330402000000000000' as PlaceCode, hi: '330403000000000000' as PlaceCode }
const routes = {
  write: route({
    method: 'POST',
    path: '/api/write',
    summary: '',
    power: 'public',
    body: z.object({ n: z.number() }),
    reply: z.object({ n: z.number() }),
    refusals: [],
  }),
}

let cluster: Cluster
let database: Database
let t: TestApp
beforeAll(async () => {
  cluster = await startCluster({ folder, keepAlive: true })
  database = await openDatabase({
    host: '127.0.0.1',
    port: cluster.port,
    database: 'killed',
    admin: { user: 'postgres', password: cluster.password },
    secret: 'of this test alone',
    migrations: allMigrations().filter((one) => one.room === 'platform'),
  })
  t = await testApp([
    {
      name: 'write',
      powers: {},
      refusals: {},
      routes: handlers(routes, {
        async write({ n }) {
          const one = record({
            county,
            object: idOf(county, 0, n),
            place: toPlaceCode('330402008001001000'),
            act: 'cases.report',
            actId: randomUUID(),
            actor: visitor,
            at: Temporal.Now.instant(),
            body: {},
          })
          await database.db.write(scope, ...one.statements)
          return { n }
        },
      }),
    },
  ])
})
afterAll(async () => {
  await t.close()
  await database.close()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const write = (n: number) => t.app.inject({ method: 'POST', url: '/api/write', payload: { n } })

test('while the database is away people hear 503 and when to try again; after it nothing acknowledged is lost', async () => {
  const acknowledged: number[] = []
  let refused = 0
  let n = 0
  const until = async (enough: () => boolean) => {
    while (!enough()) {
      const answer = await write(++n)
      if (answer.statusCode === 200) acknowledged.push(n)
      else {
        expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2'])
        refused++
      }
    }
  }
  await until(() => acknowledged.length >= 50)
  process.kill(Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await until(() => refused > 0)
  const before = acknowledged.length
  await until(() => acknowledged.length >= before + 50)

  const rows = await Promise.all(
    acknowledged.map((one) => database.db.read(scope, historyOf(county, idOf(county, 0, one)))),
  )
  expect(rows.filter(([found]) => found.length !== 1)).toEqual([])
})
