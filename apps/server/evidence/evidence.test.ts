import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@lianxin/platform/auth'
import { fixedClock } from '@lianxin/platform/clock'
import { idOf, kinds, toCounty, toPlaceCode } from '@lianxin/platform/ids'
import {
  everywhere,
  growTree,
  isConsistent,
  leafHash,
  openJournal,
  record,
  rootFromInclusion,
  sequenceCounty,
  writeCheckpoint,
} from '@lianxin/platform/journal'
import { testApp, testDb, type TestApp, type TestDb } from '@lianxin/platform/testing'
import { evidenceRoom } from './evidence-room.tsx'

const county = toCounty(330402)
const clock = fixedClock('2026-03-03T02:00:00Z')
const { privateKey: key } = generateKeyPairSync('ed25519')
let t: TestDb
let app: TestApp
beforeAll(async () => {
  t = await testDb()
  await openJournal(t.db, [county], [])
  app = await testApp([evidenceRoom({ db: t.db, key, placeName: () => '南湖区' })])
})
afterAll(async () => {
  await app.close()
  await t.close()
})

const get = async (url: string) => {
  const answer = await app.app.inject({ url })
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() as Record<string, unknown> & never }
}
const entryOf = (serial: number) =>
  record({
    county,
    object: idOf(county, kinds.case, serial),
    place: toPlaceCode('330402001001001001'),
    act: 'test.begin',
    actId: randomUUID(),
    actor: visitor,
    at: clock.now(),
    body: { serial },
  })
async function write(from: number, count: number) {
  const entries = Array.from({ length: count }, (_, i) => entryOf(from + i))
  await t.db.write(everywhere, ...entries.flatMap((one) => one.statements))
  await sequenceCounty(t.db, county)
  await growTree(t.db, county)
  await writeCheckpoint({ db: t.db, clock, city: 330400, key })
  return entries
}
const bytes = (hexes: readonly string[]) => hexes.map((one) => Buffer.from(one, 'hex'))

test('before anything is signed that is said, on the page and by the interface', async () => {
  expect((await get('/api/journal/checkpoint')).status).toBe(404)
  const page = await app.app.inject({ url: '/journal' })
  expect([page.statusCode, page.body.includes('还没有存证点')]).toEqual([200, true])
})

test('anybody can check an entry whose hash he knows against what was signed, with the public key alone', async () => {
  const [first] = await write(1, 300)
  const { row } = first!
  const asked = `object=${row.object}&version=1&hash=${row.hash.toString('hex')}`
  const { status, body } = await get(`/api/journal/inclusion?${asked}`)
  expect(status).toBe(200)
  const said = body as unknown as {
    index: number
    leaves: number
    root: string
    path: string[]
    checkpoint: { body: string; signature: string }
  }
  const root = rootFromInclusion(leafHash(row.hash), said.index, said.leaves, bytes(said.path))
  expect(root?.toString('hex')).toBe(said.root)
  expect(said.checkpoint.body).toContain(`330402 ${said.leaves} ${said.root}\n`)
  const { pem } = (await get('/api/journal/key')).body as unknown as { pem: string }
  const signature = Buffer.from(said.checkpoint.signature, 'base64')
  expect(verify(null, Buffer.from(said.checkpoint.body), createPublicKey(pem), signature)).toBe(true)
})

test('an entry that is not there and one with another hash are refused alike', async () => {
  const { row } = entryOf(1)
  const hash = '0'.repeat(64)
  const wrong = await get(`/api/journal/inclusion?object=${row.object}&version=1&hash=${hash}`)
  const none = await get(`/api/journal/inclusion?object=${idOf(county, kinds.case, 999)}&version=1&hash=${hash}`)
  expect([wrong.status, none.status]).toEqual([404, 404])
  expect(wrong.body).toEqual(none.body)
  expect((await get(`/api/journal/inclusion?object=5&version=x&hash=zz`)).status).toBe(422)
})

test('a later checkpoint is shown to begin with an earlier one', async () => {
  await write(301, 120)
  const { body } = await get('/api/journal/consistency?from=1&to=2')
  type Said = { leaves: number; root: string }
  const [one] = (body as unknown as { counties: { before: Said; after: Said; path: string[] }[] }).counties
  const state = ({ leaves, root }: Said) => ({ leaves, root: Buffer.from(root, 'hex') })
  expect(isConsistent(state(one!.before), state(one!.after), bytes(one!.path))).toBe(true)
  expect((await get('/api/journal/consistency?from=2&to=1')).status).toBe(422)
  expect((await get('/api/journal/consistency?from=1&to=99')).status).toBe(404)
})

test('the page shows the newest checkpoint in both languages', async () => {
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map((lang) => app.app.inject({ url: '/journal', headers: { cookie: `lang=${lang}` } })),
  )
  expect(zh?.body).toContain('南湖区')
  expect(zh?.body).toContain('420')
  expect(en?.body).toContain('The journal as evidence')
})
