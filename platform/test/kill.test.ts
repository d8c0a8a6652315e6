import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw } from '../db/index.ts'
import { toCounty } from '../ids/index.ts'
import { everywhere, openJournal, sequenceCounty } from '../journal/index.ts'
import { testDb, type TestDb } from '../testing/index.ts'

const county = toCounty(330402)
let t: TestDb
beforeAll(async () => {
  t = await testDb()
  await openJournal(t.db, [county], [])
})
afterAll(() => t.close())

/** Runs the writer until it has acknowledged `enough` acts, then kills it −9. Returns what it acknowledged. */
async function killedWriter(enough: number, from: number): Promise<string[]> {
  const { port, database, secret } = t.where
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'writer.ts'),
    String(port),
    database,
    secret,
    String(from),
  ])
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    text += chunk
    if (text.split('\n').length > enough) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return text.split('\n').slice(0, -1)
}

test('kill −9 in the middle of writes loses nothing acknowledged, and the order stays dense', async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < 4; round++) {
    const writing = killedWriter(150, round * 1_000_000)
    // The sequencer runs beside the writer, as it does in the house.
    await sequenceCounty(t.db, county)
    acknowledged.push(...(await writing))
  }
  const look = () =>
    t.db.read(
      everywhere,
      raw<{ object: string }>(sql`select object from journal.entry where county = ${county}`),
      raw<{ pos: string }>(sql`select pos from journal.position where county = ${county} order by pos`),
      raw<{ n: number }>(sql`select count(*)::int as n from journal.queue where county = ${county}`),
    )
  // What a killed writer had sent already may still be committed by the server while we look: then it is looked at again.
  let [entries, positions, waiting] = await look()
  while (waiting[0]?.n !== 0) {
    while ((await sequenceCounty(t.db, county)) > 0);
    ;[entries, positions, waiting] = await look()
  }
  const kept = new Set(entries.map((one) => one.object))
  expect(acknowledged.length).toBeGreaterThanOrEqual(600)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(positions.map((one) => one.pos)).toEqual(positions.map((_, i) => String(i + 1)))
  expect(positions.length).toBe(entries.length)
})
