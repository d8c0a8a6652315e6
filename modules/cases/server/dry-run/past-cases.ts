import { sql } from 'kysely'
import { raw, type Db } from '@lianxin/platform/db'
import { everywhere } from '@lianxin/platform/journal'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { PastCase } from '../../rules/dry-run/try-case.ts'

/** Whose cases, and reported when: both half-open. Instants are milliseconds since the epoch. */
export interface Period {
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly since: number
  readonly until: number
}

export type KeptCase = PastCase & { readonly county: number; readonly id: Id }

/** What is read has to live until it was looked at: a small batch is gone before the collector takes it for lasting. */
const BATCH = 500

const inPeriod = ({ lo, hi, since, until }: Period) => sql`place >= ${lo} and place < ${hi}
  and reported_at >= to_timestamp(${since / 1000}) and reported_at < to_timestamp(${until / 1000})`

/** How many there are; for the progress only. */
export async function countPast(db: Db, period: Period): Promise<number> {
  const [[row]] = await db.read(
    everywhere,
    raw<{ n: number }>(sql`select count(*)::int as n from cases.case where ${inPeriod(period)}`),
  )
  return row?.n ?? 0
}

/** The next batch behind a key. Named as the rules name it, so that no row is made twice. */
const readAfter = async (db: Db, period: Period, [county, id]: readonly [number, string]): Promise<KeptCase[]> => {
  const [rows] = await db.read(
    everywhere,
    raw<KeptCase>(sql`
      select county, id, place, category, nature, channel, handled_unit as "handledUnit", reworks,
        extract(epoch from reported_at)::float8 * 1000 as "reportedAt",
        extract(epoch from accepted_at)::float8 * 1000 as "acceptedAt",
        extract(epoch from handled_at)::float8 * 1000 as "handledAt"
      from cases.case
      where (county, id) > (${county}, ${id}::int8) and ${inPeriod(period)}
      order by county, id limit ${BATCH}`),
  )
  return rows
}

/**
 * The cases of a period in batches, by a cursor on their key, so that a year takes no more memory than a day. The next
 * batch is read while the present one is looked at.
 */
export async function* pastCases(db: Db, period: Period): AsyncGenerator<readonly KeptCase[]> {
  let coming: Promise<KeptCase[]> | undefined = readAfter(db, period, [0, '0'])
  while (coming) {
    const rows: KeptCase[] = await coming
    const end = rows.at(-1)
    if (!end) return
    coming = rows.length < BATCH ? undefined : readAfter(db, period, [end.county, end.id])
    // Whoever stops half-way does not wait for it; a failure is met when it is awaited.
    coming?.catch(() => undefined)
    yield rows
  }
}
