import { sql } from 'kysely'
import type { Sealed, Vault } from '../crypto/index.ts'
import { raw, type Db } from '../db/index.ts'
import { everywhere } from '../journal/index.ts'
import { recipientAt } from './message-row.ts'
import type { Channel } from './ports.ts'
import { afterQuiet } from './quiet.ts'
import { q } from './tables.ts'

/** Counties somebody answers for: `from` ≤ county < `to`. */
export interface Counties {
  readonly from: number
  readonly to: number
}

/** A message that a provider has refused: tried again, or given up. */
export interface Troubled {
  readonly county: number
  readonly key: string
  readonly channel: Channel
  readonly to: string
  /** The line of the notice; never the words of the message, which may hold a code. */
  readonly subject: string | null
  readonly since: Temporal.Instant
  readonly tries: number
  readonly nextTry: Temporal.Instant
  /** Null while it is still tried. */
  readonly givenUp: Temporal.Instant | null
  readonly fault: string | null
  /** False when its words are gone, as those given up by the release before. */
  readonly whole: boolean
}

const MOST = 200

type Row = Omit<Troubled, 'to'> & { readonly to: Sealed }

/** What was refused and not handed over since, given up first, the latest first; at most 200. */
export async function troubledMessages(db: Db, vault: Vault, { from, to }: Counties): Promise<Troubled[]> {
  const [rows] = await db.read(
    everywhere,
    raw<Row>(sql`
      select county, key, channel, recipient as "to", subject, coalesce(first_due_at, created_at) as since, tries,
        next_try_at as "nextTry", failed_at as "givenUp", fault, body <> '' as whole
      from platform.message
      where sent_at is null and (failed_at is not null or (tries > 0 and fault is not null))
        and county >= ${from} and county < ${to}
      order by failed_at is null, coalesce(failed_at, next_try_at) desc, key limit ${MOST}`),
  )
  return rows.map((row) => ({ ...row, to: vault.open(recipientAt(row), row.to) }))
}

interface GivenUp {
  readonly county: number
  readonly key: string
  readonly quiet_from: number | null
  readonly quiet_to: number | null
}

/**
 * Puts messages that were given up back into the outbox, for another 72 hours under the same key, never in the addressee's
 * quiet hours. `one` is a single message, else all of the counties. Returns how many there were; what is still tried by
 * itself is none of them, since it may be on its way at this moment.
 */
export async function sendAgain(
  db: Db,
  { from, to }: Counties,
  now: Temporal.Instant,
  one?: { readonly county: number; readonly key: string },
): Promise<number> {
  const which = one ? sql`and county = ${one.county} and key = ${one.key}` : sql``
  const [rows] = await db.read(
    everywhere,
    raw<GivenUp>(sql`
      select county, key, quiet_from, quiet_to from platform.message
      where failed_at is not null and body <> '' and county >= ${from} and county < ${to} ${which} limit ${MOST * 10}`),
  )
  let count = 0
  for (const county of new Set(rows.map((row) => row.county))) {
    const done = await db.write(everywhere, ...rows.filter((row) => row.county === county).map((row) => back(row, now)))
    count += done.flat().length
  }
  return count
}

function back({ county, key, quiet_from: start, quiet_to: end }: GivenUp, now: Temporal.Instant) {
  const due = start === null || end === null ? now : afterQuiet(now, { from: start, to: end })
  return q
    .updateTable('platform.message')
    .set({ first_due_at: due, tries: 0, next_try_at: due, failed_at: null })
    .where('county', '=', county)
    .where('key', '=', key)
    .where('failed_at', 'is not', null)
    .returning('key')
}
