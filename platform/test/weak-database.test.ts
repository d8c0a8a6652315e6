import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { visitor } from '../auth/index.ts'
import { openDb, raw, Repeated, Unavailable, type Db, type Scope } from '../db/index.ts'
import { roleName, rolePassword } from '../db/roles.ts'
import { handlers, route } from '../http/index.ts'
import { idOf, toCounty, toPlaceCode, type PlaceCode } from '../ids/index.ts'
import { everywhere, record } from '../journal/index.ts'
import { proxyTo, testApp, testDb, type TestApp, type TestDb } from '../testing/index.ts'

// The database as it is seen over a line that is slow, silent, or breaks between a commit and its answer.
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
let t: TestDb
let line: Awaited<ReturnType<typeof proxyTo>>
let db: Db
let app: TestApp

beforeAll(async () => {
  t = await testDb()
  line = await proxyTo(t.where.port)
  db = openDb({
    host: '127.0.0.1',
    port: line.port,
    database: t.where.database,
    password: (role) => ({ user: roleName(role), password: rolePassword(t.where.secret, role) }),
  })
  app = await testApp([
    {
      name: 'write',
      powers: {},
      refusals: {},
      routes: handlers(routes, {
        async write({ n }) {
          await write(n, randomUUID())
          return { n }
        },
      }),
    },
  ])
  app.app.get('/healthz', async () => ({ alive: true }))
})
afterAll(async () => {
  await app.close()
  await db.close()
  await line.close()
  await t.close()
})
beforeEach(() => {
  Object.assign(line.line, { delayMs: 0, silent: false, breaksAfterCommit: () => false })
})

async function write(n: number, actId: string): Promise<void> {
  const one = record({
    county,
    object: idOf(county, 0, n),
    place: toPlaceCode('330402008001001000'),
    act: 'cases.report',
    actId,
    actor: visitor,
    at: Temporal.Now.instant(),
    body: {},
  })
  await db.write(scope, ...one.statements)
}

const COUNT = 90

/** Writes until each is acknowledged, over a line that breaks after every third commit. Returns how many answers were lost. */
async function overBreakingLine(
  from: number,
  numberOf: (i: number, tries: number) => [number, string],
): Promise<number> {
  let lost = 0
  line.line.breaksAfterCommit = (commit) => commit % 3 === 0
  for (let i = 0; i < COUNT; i++)
    for (let tries = 0; ; tries++) {
      const [n, actId] = numberOf(from + i, tries)
      try {
        await write(n, actId)
        break
      } catch (error) {
        // Done before, and its answer was lost: that is the answer.
        if (error instanceof Repeated) break
        if (!(error instanceof Unavailable)) throw error
        lost++
      }
    }
  line.line.breaksAfterCommit = () => false
  return lost
}

async function written(from: number, to: number): Promise<number> {
  const [[row]] = await t.db.read(
    everywhere,
    raw<{ n: number }>(sql`select count(*)::int as n from journal.entry
      where county = ${county} and object >= ${idOf(county, 0, from)} and object < ${idOf(county, 0, to)}`),
  )
  return row?.n ?? 0
}

test('an act whose commit was done and whose answer was lost is done once when it is sent again', async () => {
  const ids = new Map<number, string>()
  // A new number for each try, as the house draws one: only the act's id says that it is the same.
  const lost = await overBreakingLine(1000, (i, tries) => {
    const actId = ids.get(i) ?? randomUUID()
    ids.set(i, actId)
    return [i * 100 + tries, actId]
  })
  expect(lost).toBeGreaterThan(10)
  expect(await written(1000 * 100, 2000 * 100)).toBe(COUNT)
})

test('the same without the key does what was lost twice, or this test would see nothing', async () => {
  const lost = await overBreakingLine(10_000, (i, tries) => [i * 100 + tries, randomUUID()])
  expect(lost).toBeGreaterThan(10)
  expect(await written(10_000 * 100, 11_000 * 100)).toBe(COUNT + lost)
})

test('a database that is slow is waited for', async () => {
  line.line.delayMs = 60
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, n) =>
      app.app.inject({ method: 'POST', url: '/api/write', payload: { n: 500 + n } }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
})

test('while a database says nothing whoever watches is answered; when the line is cut people hear when to try again, and then all is well', async () => {
  await write(600, randomUUID())
  line.line.silent = true
  const waiting = Array.from({ length: 30 }, async (_, n) =>
    app.app.inject({ method: 'POST', url: '/api/write', payload: { n: 700 + n } }),
  )
  const health = await app.app.inject({ url: '/healthz' })
  expect(health.statusCode).toBe(200)
  line.line.silent = false
  line.cut()
  // Those that had a line lose it; those that waited for one get a new one.
  for (const { statusCode, headers } of await Promise.all(waiting))
    expect(statusCode === 200 || (statusCode === 503 && headers['retry-after'] === '2')).toBe(true)
  expect((await app.app.inject({ method: 'POST', url: '/api/write', payload: { n: 800 } })).statusCode).toBe(200)
})
