import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '../auth/index.ts'
import { fixedClock } from '../clock/index.ts'
import { isTextSigned } from '../crypto/index.ts'
import { raw } from '../db/index.ts'
import { idOf, kinds, toCounty, toPlaceCode } from '../ids/index.ts'
import {
  copierTo,
  everywhere,
  findCheckpoint,
  findLeaf,
  growTree,
  isConsistent,
  lastCopied,
  leafHash,
  openJournal,
  proveConsistency,
  proveInclusion,
  record,
  rootFromInclusion,
  sequenceCounty,
  SetBack,
  statesIn,
  writeCheckpoint,
  type Checkpoint,
} from '../journal/index.ts'
import { testDb, type TestDb } from '../testing/index.ts'

const county = toCounty(330402)
const place = toPlaceCode('330402001001001001')
const clock = fixedClock('2026-03-03T02:00:00Z')
const { privateKey: key, publicKey } = generateKeyPairSync('ed25519')
let t: TestDb
let folder: string
let serial = 0
beforeAll(async () => {
  t = await testDb()
  folder = mkdtempSync(join(tmpdir(), 'checkpoints-'))
  await openJournal(t.db, [county], [])
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

const entryOf = () =>
  record({
    county,
    object: idOf(county, kinds.case, ++serial),
    place,
    act: 'test.begin',
    actId: randomUUID(),
    actor: visitor,
    at: clock.now(),
    body: { serial },
  })

/** Writes so many entries and takes them into the order and the tree. */
async function write(count: number) {
  const entries = Array.from({ length: count }, entryOf)
  for (let i = 0; i < count; i += 200)
    await t.db.write(everywhere, ...entries.slice(i, i + 200).flatMap((one) => one.statements))
  while ((await sequenceCounty(t.db, county)) > 0);
  while ((await growTree(t.db, county)) > 0);
  return entries
}
const checkpoint = () => writeCheckpoint({ db: t.db, clock, city: 330400, key })
const stateIn = (one: Checkpoint | undefined) => statesIn(one!)[0]!

test('every entry of a county is shown to be under the root that was signed', async () => {
  const entries = await write(700)
  const signed = await checkpoint()
  const kept = await findCheckpoint(t.db)
  expect(kept).toEqual(signed)
  expect(isTextSigned(publicKey, kept!.body, kept!.signature)).toBe(true)
  expect(isTextSigned(publicKey, kept!.body.replace('700', '701'), kept!.signature)).toBe(false)
  const { leaves, root } = stateIn(kept)
  expect(leaves).toBe(700)
  for (const at of [0, 1, 255, 256, 511, 512, 699]) {
    const { row } = entries[at]!
    const index = await findLeaf(t.db, row)
    const path = await proveInclusion(t.db, county, index!, leaves)
    expect(rootFromInclusion(leafHash(row.hash), index!, leaves, path)).toEqual(root)
  }
  const { row } = entries[3]!
  expect(await findLeaf(t.db, { ...row, hash: entries[4]!.row.hash })).toBeUndefined()
})

test('each checkpoint continues the one before, and none is written when nothing happened', async () => {
  const before = await findCheckpoint(t.db)
  expect(await checkpoint()).toBeUndefined()
  await write(90)
  const after = await checkpoint()
  expect(after?.body).toContain(`lianxin checkpoint ${before!.n + 1}\n`)
  const [old, now] = [stateIn(before), stateIn(after)]
  const path = await proveConsistency(t.db, county, old.leaves, now.leaves)
  expect(isConsistent(old, now, path)).toBe(true)
  expect(isConsistent(old, { ...now, root: old.root }, path)).toBe(false)
})

test('what was loaded with its order is taken into the tree like everything else, once by however many processes', async () => {
  await write(10)
  const entries = Array.from({ length: 40 }, entryOf)
  await t.db.write(everywhere, ...entries.flatMap((one) => one.statements))
  await sequenceCounty(t.db, county)
  const grown = await Promise.all([growTree(t.db, county), growTree(t.db, county), growTree(t.db, county)])
  expect(grown.reduce((sum, n) => sum + n, 0)).toBe(40)
  const [[head]] = await t.db.read(
    everywhere,
    raw<{ pos: string; leaves: string }>(sql`select pos, leaves from journal.head where county = ${county}`),
  )
  expect(head?.leaves).toBe(head?.pos)
})

test('two processes that sign at once write one checkpoint', async () => {
  await write(3)
  const written = await Promise.all([checkpoint(), checkpoint(), checkpoint()])
  expect(written.filter((one) => one !== undefined)).toHaveLength(1)
})

test('copies outside hold every checkpoint once, go on after a line that a crash cut short, and notice a database set back', async () => {
  const newest = (await findCheckpoint(t.db))!.n
  expect(await copierTo(folder, t.db)()).toBe(newest)
  expect(lastCopied(folder)).toBe(newest)
  const [file] = readdirSync(folder)
  const path = join(folder, file!)
  const whole = readFileSync(path, 'utf8')
  // The last line is cut in the middle.
  writeFileSync(path, whole.slice(0, -30))
  expect(await copierTo(folder, t.db)()).toBe(1)
  expect(lastCopied(folder)).toBe(newest)
  const later = readFileSync(path, 'utf8').replaceAll(
    `lianxin checkpoint ${newest}`,
    `lianxin checkpoint ${newest + 5}`,
  )
  writeFileSync(path, later)
  await expect(copierTo(folder, t.db)()).rejects.toThrow(SetBack)
})

test('nobody who serves the pages may write, change or remove a checkpoint, a subtree or a root', async () => {
  const writes = [
    sql`insert into journal.checkpoint values (999, now(), '', ''::bytea, ''::bytea, '')`,
    sql`update journal.checkpoint set body = ''`,
    sql`delete from journal.subtree`,
    sql`update journal.head set leaves = 0`,
  ]
  for (const as of ['web', 'public'] as const) {
    const scope = as === 'web' ? { as, lo: place, hi: place } : { as }
    for (const one of writes) await expect(t.db.write(scope, raw(one))).rejects.toThrow(/permission denied/)
  }
  for (const one of writes.slice(1, 3))
    await expect(t.db.write(everywhere, raw(one))).rejects.toThrow(/permission denied/)
})
