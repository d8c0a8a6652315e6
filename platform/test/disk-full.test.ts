import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
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

// A disk of our own that can be filled: memory, which only root may mount.
const disk = mkdtempSync(join(tmpdir(), 'lianxin-full-'))
const ballast = join(disk, 'ballast')
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=700', 'tmpfs', disk]).status === 0
if (!mounted)
  process.stderr.write('\nSKIPPED: a full disk is not tried here, for only root may mount one that can be filled.\n\n')

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
  if (!mounted) return
  cluster = await startCluster({ folder: join(disk, 'db'), keepAlive: true })
  database = await openDatabase({
    host: '127.0.0.1',
    port: cluster.port,
    database: 'full',
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
            // Noise, which does not shrink: some hundred of these fill what is left.
            body: { text: randomBytes(60_000).toString('base64') },
          })
          await database.db.write(scope, ...one.statements)
          return { n }
        },
      }),
    },
  ])
})
afterAll(async () => {
  if (mounted) {
    await t.close()
    await database.close()
    await cluster.stop()
    spawnSync('umount', [disk])
  }
  rmSync(disk, { recursive: true, force: true })
})

const fill = () => {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 6_000_000)))
}
const write = (n: number) => t.app.inject({ method: 'POST', url: '/api/write', payload: { n } })

test.skipIf(!mounted)(
  'on a full disk people hear 503 and when to try again; with space back all goes on, and nothing acknowledged is lost',
  async () => {
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
    await until(() => acknowledged.length >= 20)
    fill()
    await until(() => refused >= 20)
    const before = acknowledged.length
    truncateSync(ballast)
    rmSync(ballast)
    await until(() => acknowledged.length >= before + 20)

    const rows = await Promise.all(
      acknowledged.map((one) => database.db.read(scope, historyOf(county, idOf(county, 0, one)))),
    )
    expect(rows.filter(([found]) => found.length !== 1)).toEqual([])
  },
  120_000,
)
