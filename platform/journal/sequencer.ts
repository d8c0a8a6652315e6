import { sql } from 'kysely'
import { builder, raw, type Db } from '../db/index.ts'
import type { County } from '../ids/index.ts'
import { countyScope, everywhere } from './county-scope.ts'
import { loop, type Running } from './loop.ts'
import type { JournalTables } from './tables.ts'

const q = builder<JournalTables>()
const BATCH = 2000

class Held extends Error {}

/**
 * Gives the waiting entries of one county their positions, in one transaction. The head row is the lease:
 * several sequencers may run, and one that is killed leaves nothing behind. Returns how many it placed.
 */
export async function sequenceCounty(db: Db, county: County): Promise<number> {
  try {
    return await db.act(countyScope(county), async (t) => {
      const [[head], rows] = await t.send(
        q.selectFrom('journal.head').select('pos').where('county', '=', county).forUpdate().skipLocked(),
        raw<{ object: string; version: number }>(sql`
          delete from journal.queue where county = ${county} and (object, version) in
            (select object, version from journal.queue where county = ${county} order by object, version limit ${BATCH})
          returning object, version`),
      )
      if (!head) throw new Held()
      if (rows.length === 0) return 0
      rows.sort((a, b) =>
        a.object === b.object ? a.version - b.version : BigInt(a.object) < BigInt(b.object) ? -1 : 1,
      )
      const first = BigInt(head.pos) + 1n
      await t.finish(
        raw(sql`insert into journal.position (county, pos, object, version)
          select ${county}, p.pos, p.object, p.version
          from unnest(${rows.map((_, i) => String(first + BigInt(i)))}::int8[], ${rows.map((r) => r.object)}::int8[],
            ${rows.map((r) => r.version)}::int4[]) as p(pos, object, version)`),
        q
          .updateTable('journal.head')
          .set({ pos: String(first + BigInt(rows.length) - 1n) })
          .where('county', '=', county),
      )
      return rows.length
    })
  } catch (error) {
    if (error instanceof Held) return 0
    throw error
  }
}

export interface SequencerOptions {
  readonly log: (error: unknown) => void
  /** Makes the head row and cursors of a county seen for the first time. */
  readonly open: (county: County) => Promise<void>
  /** Told after each batch, so followers need not wait. */
  readonly placed?: () => void
}

/** Runs the sequencer over all counties until stopped. */
export function startSequencer(db: Db, { log, open, placed }: SequencerOptions): Running {
  const opened = new Set<number>()
  return loop(
    async () => {
      // A light look over the queue; the counties are then emptied one by one, each in its own transaction.
      const [waiting] = await db.read(
        everywhere,
        raw<{ county: number }>(sql`select county from journal.queue group by county`),
      )
      let more = false
      for (const { county } of waiting) {
        if (!opened.has(county)) await open(county as County)
        opened.add(county)
        const count = await sequenceCounty(db, county as County)
        if (count > 0) placed?.()
        if (count === BATCH) more = true
      }
      return more
    },
    80,
    log,
  )
}
