import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@lianxin/platform/auth'
import { fixedClock } from '@lianxin/platform/clock'
import { idOf, kinds, toCounty, toPlaceCode, type Id } from '@lianxin/platform/ids'
import {
  copierTo,
  entryHash,
  everywhere,
  growTree,
  openJournal,
  record,
  sequenceCounty,
  writeCheckpoint,
  type Head,
} from '@lianxin/platform/journal'
import { testDb, type TestDb } from '@lianxin/platform/testing'
import type { Copies } from './check-checkpoints.ts'
import { readCopies } from './command.ts'
import { verifyJournal } from './verify-journal.ts'

const counties = [330402, 330411].map(toCounty)
const clock = fixedClock('2026-03-03T02:00:00Z')
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
// Halfway the installation changes to SM2: the verifier is given both keys.
const later = generateKeyPairSync('ec', { namedCurve: 'SM2' })
const keys = [publicKey, later.publicKey]
const OBJECTS = 120
let t: TestDb
let owner: Awaited<ReturnType<TestDb['owner']>>
let folder: string
let copies: Copies

/** Objects of two counties, each with some entries, taken into order, tree and checkpoints lot by lot. */
async function write(): Promise<void> {
  const heads = new Map<Id, Head>()
  for (let lot = 0; lot < 4; lot++) {
    for (const county of counties) {
      const statements = Array.from({ length: OBJECTS }, (_, i) => {
        const object = idOf(county, kinds.case, i + 1)
        const prev = heads.get(object)
        const one = record({
          county,
          object,
          place: toPlaceCode(`${county}001001001001`),
          act: 'test.note',
          actId: randomUUID(),
          actor: visitor,
          at: clock.now(),
          body: { text: `第 ${lot} 次`, n: i },
          ...(lot % 2 === 1 ? { why: '核对' } : {}),
          ...(prev ? { prev } : {}),
        })
        heads.set(object, one)
        return one.statements
      })
      await t.db.write(everywhere, ...statements.flat())
      while ((await sequenceCounty(t.db, county)) > 0);
      while ((await growTree(t.db, county)) > 0);
    }
    clock.advance({ minutes: 1 })
    await writeCheckpoint({ db: t.db, clock, city: 330400, key: lot < 2 ? privateKey : later.privateKey })
    await copierTo(folder, t.db)()
  }
}

beforeAll(async () => {
  t = await testDb()
  folder = mkdtempSync(join(tmpdir(), 'copies-'))
  await openJournal(t.db, counties, [])
  await write()
  copies = readCopies(folder)
  owner = await t.owner()
})
afterAll(async () => {
  await owner.end()
  await t.close()
  rmSync(folder, { recursive: true })
})

/** What is found after somebody with every right over the tables did this; it is undone again. */
async function after(
  tamper: (client: pg.ClientBase) => Promise<unknown>,
  known: Copies = copies,
  by: readonly KeyObject[] = keys,
): Promise<readonly string[]> {
  await owner.query('begin')
  try {
    for (const table of ['entry', 'position', 'queue'])
      await owner.query(`alter table journal.${table} no force row level security`)
    await tamper(owner)
    return (await verifyJournal(owner, { keys: by, copies: known })).faults
  } finally {
    await owner.query('rollback')
  }
}

test('a checkpoint that another key signed, of either suite, is no checkpoint', async () => {
  for (const one of keys) {
    const faults = await after(async () => undefined, new Map(), [one])
    expect(faults.filter((fault) => fault.includes('not signed by the key given'))).toHaveLength(2)
  }
})

test('a journal that nobody touched has no fault', async () => {
  expect(copies.size).toBe(4)
  expect(await after(async () => undefined)).toEqual([])
})

const place = fc.record({
  county: fc.constantFrom(...counties),
  serial: fc.integer({ min: 1, max: OBJECTS }),
  version: fc.integer({ min: 1, max: 4 }),
})
type Place = { county: (typeof counties)[number]; serial: number; version: number }
const keyOf = ({ county, serial, version }: Place): [number, string, number] => [
  county,
  idOf(county, kinds.case, serial),
  version,
]
const where = 'where county = $1 and object = $2 and version = $3'

/** Alterations of one entry that leave no other trace. */
const alterations: Readonly<
  Record<string, (client: pg.ClientBase, key: [number, string, number]) => Promise<unknown>>
> = {
  'another text': (c, key) => c.query(`update journal.entry set body = '{"text":"没有这回事"}' ${where}`, key),
  'another person': (c, key) => c.query(`update journal.entry set actor = 330402060000000001 ${where}`, key),
  'another reason': (c, key) => c.query(`update journal.entry set why = '更正' ${where}`, key),
  'another time': (c, key) => c.query(`update journal.entry set at = at - interval '1 second' ${where}`, key),
  'another act id': (c, key) => c.query(`update journal.entry set act_id = gen_random_uuid() ${where}`, key),
  'another hash': (c, key) => c.query(`update journal.entry set hash = sha256(hash) ${where}`, key),
  'the entry removed': (c, key) => c.query(`delete from journal.entry ${where}`, key),
  'its position removed': (c, key) => c.query(`delete from journal.position ${where}`, key),
  'entry and position removed': async (c, key) => {
    await c.query(`delete from journal.entry ${where}`, key)
    await c.query(`delete from journal.position ${where}`, key)
  },
}

for (const [name, alter] of Object.entries(alterations))
  test(`${name}: found, and said where`, async () => {
    await fc.assert(
      fc.asyncProperty(place, async (one) => {
        const key = keyOf(one)
        const faults = await after((client) => alter(client, key))
        expect(faults.length).toBeGreaterThan(0)
        expect(faults.some((fault) => fault.includes(String(one.county)))).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

/** Writes an entry with its hash made right, as somebody would who knows how. */
async function forge(client: pg.ClientBase, [county, object, version]: [number, string, number], body: string) {
  const { rows } = await client.query(
    `select *, (extract(epoch from at) * 1000)::int8::text as ms from journal.entry
     where county = $1 and object = $2 and version >= $3 order by version`,
    [county, object, version],
  )
  let prev: Buffer | null = rows[0].prev
  for (const [i, row] of rows.entries()) {
    const at = Temporal.Instant.fromEpochMilliseconds(Number(row.ms))
    const text = i === 0 ? body : row.body
    const hash = entryHash({ ...row, at, body: text, prev })
    await client.query(`update journal.entry set body = $4, prev = $5, hash = $6 ${where}`, [
      county,
      object,
      row.version,
      text,
      prev,
      hash,
    ])
    prev = hash
  }
}

test('an entry rewritten with all hashes of its chain made right is found by what was signed', async () => {
  await fc.assert(
    fc.asyncProperty(place, async (one) => {
      const faults = await after((client) => forge(client, keyOf(one), '{"text":"改过的"}'))
      expect(
        faults.some((fault) => fault.startsWith(`${one.county}: checkpoint ${one.version} signed another history`)),
      ).toBe(true)
    }),
    { numRuns: 8 },
  )
})

test('two entries that changed places are found', async () => {
  const faults = await after(async (client) => {
    await client.query(`create temp table swapped on commit drop as
      select county, 25 - pos as pos, object, version from journal.position where county = 330402 and pos in (10, 15)`)
    await client.query('delete from journal.position where county = 330402 and pos in (10, 15)')
    await client.query('insert into journal.position select county, pos, object, version from swapped')
  })
  expect(faults.some((fault) => fault.includes('checkpoint 1 signed another history'))).toBe(true)
})

test('an entry slipped in beside the order is found', async () => {
  const faults = await after((client) =>
    client.query(
      `insert into journal.entry select county, object + 5000, version, act, gen_random_uuid(), actor, actor_name, place, at, why, body, prev, hash
       from journal.entry where county = 330402 and version = 1 limit 1`,
    ),
  )
  expect(faults.some((fault) => fault.includes('slipped in'))).toBe(true)
})

/** Takes away everything behind a checkpoint, as a restored old backup would have it. */
async function setBack(client: pg.ClientBase, n: number): Promise<void> {
  const { rows } = await client.query('select body from journal.checkpoint where n = $1', [n])
  await client.query('delete from journal.checkpoint where n > $1', [n])
  for (const line of String(rows[0].body).split('\n').slice(4, -1)) {
    const [county, leaves, root] = line.split(' ')
    await client.query(
      `delete from journal.entry e using journal.position p
       where p.county = $1 and p.pos > $2 and e.county = p.county and e.object = p.object and e.version = p.version`,
      [county, leaves],
    )
    await client.query('delete from journal.position where county = $1 and pos > $2', [county, leaves])
    await client.query('delete from journal.subtree where county = $1 and (idx + 1) * 256 ^ level > $2', [
      county,
      leaves,
    ])
    await client.query(`update journal.head set pos = $2, leaves = $2, root = decode($3, 'hex') where county = $1`, [
      county,
      leaves,
      root,
    ])
  }
}

test('a journal set back as a whole is found by the copies outside, and by nothing else', async () => {
  const faults = await after((client) => setBack(client, 2))
  expect(faults.some((fault) => fault.includes('checkpoint 4 was copied outside and is not here'))).toBe(true)
  expect(await after((client) => setBack(client, 2), new Map())).toEqual([])
})

test('a checkpoint that was changed, removed, or signed by another key is found', async () => {
  const changed = await after((c) =>
    c.query(`update journal.checkpoint set body = replace(body, '330402 ', '330403 ') where n = 2`),
  )
  expect(changed.some((fault) => fault.includes('checkpoint 2'))).toBe(true)
  const removed = await after((c) => c.query('delete from journal.checkpoint where n = 2'))
  expect(removed.some((fault) => fault.includes('checkpoints 2 to 2 are missing'))).toBe(true)
  const other = generateKeyPairSync('ed25519').privateKey
  const resigned = await after(async (c) => {
    const { rows } = await c.query('select body from journal.checkpoint where n = 4')
    const body = String(rows[0].body).replace(/^at .*$/m, 'at 2026-03-03T03:00:00.000Z')
    await c.query('update journal.checkpoint set body = $1, hash = $2, signature = $3 where n = 4', [
      body,
      createHash('sha256').update(body).digest(),
      sign(null, Buffer.from(body), other),
    ])
  })
  expect(resigned.some((fault) => fault.includes('checkpoint 4: not signed by the key given'))).toBe(true)
})

test('what the proofs are made of is held to be what the entries say', async () => {
  const faults = await after((c) => c.query(`update journal.subtree set hash = sha256(hash) where county = 330402`))
  expect(faults).toEqual(['330402: the kept hash 1:0 is not that of its leaves'])
  const root = await after((c) => c.query(`update journal.head set root = sha256(root) where county = 330411`))
  expect(root).toEqual(['330411: the root kept beside the order is not the root of its entries'])
})
