import { loadConfig } from '@lianxin/platform/config'
import { entryHash, type EntryText } from '@lianxin/platform/journal'
import { openFromConfig } from '@lianxin/server'
import type { Command } from './command.ts'

type Row = EntryText & { readonly hash: Buffer }

/** What is wrong with an entry, given the one before it of the same object; undefined when it stands. */
function faultOf(row: Row, before: Row | undefined): string | undefined {
  if (!entryHash(row).equals(row.hash)) return 'the entry was changed after it was written'
  if (!before) return row.version === 1 ? undefined : 'the first entry is missing'
  if (row.version !== before.version + 1) return `entries ${before.version + 1} to ${row.version - 1} are missing`
  return row.prev?.equals(before.hash) ? undefined : 'it does not follow from the entry before it'
}

export const verify: Command = {
  usage: '',
  summary: 'recomputes the hash chain of every object and the order of every county',
  async run() {
    const database = await openFromConfig(loadConfig(process.env), (error) => console.error(error.message))
    const owner = await database.owner()
    let faults = 0
    let count = 0
    await owner.query('begin')
    // The owner is held by row security too; for this read-only look it steps out of it.
    await owner.query('alter table journal.entry no force row level security')
    await owner.query('declare walk cursor for select * from journal.entry order by county, object, version')
    let before: Row | undefined
    for (;;) {
      const { rows } = await owner.query<Row & { at: Date | Temporal.Instant }>('fetch 5000 from walk')
      if (rows.length === 0) break
      for (const one of rows) {
        const row: Row = {
          ...one,
          at: one.at instanceof Date ? Temporal.Instant.fromEpochMilliseconds(one.at.getTime()) : one.at,
        }
        const fault = faultOf(row, before?.object === row.object && before.county === row.county ? before : undefined)
        if (fault && ++faults <= 20) console.log(`${row.county} ${row.object} version ${row.version}: ${fault}`)
        before = row
        count++
      }
    }
    const { rows: gaps } = await owner.query<{
      county: number
      entries: string
      positions: string
      last: string | null
      waiting: string
    }>(`
      select h.county, (select count(*) from journal.entry e where e.county = h.county) as entries,
        (select count(*) from journal.position p where p.county = h.county) as positions,
        (select max(pos) from journal.position p where p.county = h.county) as last,
        (select count(*) from journal.queue q where q.county = h.county) as waiting
      from journal.head h order by h.county`)
    await owner.query('rollback')
    for (const one of gaps) {
      const whole =
        one.positions === (one.last ?? '0') && BigInt(one.entries) === BigInt(one.positions) + BigInt(one.waiting)
      if (!whole) faults++
      console.log(
        `${one.county}: ${one.entries} entries, ${one.positions} placed, ${one.waiting} waiting${whole ? '' : ' — the order has gaps'}`,
      )
    }
    console.log(faults === 0 ? `${count} entries verified, no fault` : `${count} entries looked at, ${faults} faults`)
    await owner.end()
    await database.stop()
    return faults === 0 ? 0 : 1
  },
}
