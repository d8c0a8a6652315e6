import { sql } from 'kysely'
import type { Sealed, Vault } from '../crypto/index.ts'
import { raw, type Db } from '../db/index.ts'
import { everywhere } from '../journal/index.ts'
import { recipientAt } from './message-row.ts'
import type { Channel } from './ports.ts'
import type { Quiet } from './quiet.ts'
import { q } from './tables.ts'

/** Seconds a sender may keep what it claimed; longer than the longest hand-over, so that only a dead one is late. */
export const LEASE_SECONDS = 60

/** A message that this sender alone holds until its lease ends. */
export interface Claimed {
  readonly county: number
  readonly key: string
  readonly to: string
  readonly subject: string | null
  readonly text: string
  readonly href: string | null
  readonly quiet: Quiet | null
  readonly firstDue: Temporal.Instant
  /** Tries, this one among them. */
  readonly tries: number
}

interface Row {
  county: number
  key: string
  recipient: Sealed
  subject: string | null
  body: string
  href: string | null
  quiet_from: number | null
  quiet_to: number | null
  first_due: Temporal.Instant
  tries: number
}

const dueOf = (channel: Channel, again: boolean, now: Temporal.Instant, most: number) =>
  q
    .selectFrom('platform.message')
    .select(['county', 'key', 'tries'])
    .where('channel', '=', channel)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('tries', again ? '>' : '=', 0)
    .where('next_try_at', '<=', now)
    .$if(!again, (one) => one.orderBy('rank'))
    .orderBy('next_try_at')
    .limit(most)

const claimOf = (county: number, rows: readonly { key: string; tries: number }[], until: Temporal.Instant) =>
  raw<Row>(sql`
    update platform.message m set tries = m.tries + 1, next_try_at = ${until}
    from unnest(${rows.map((row) => row.key)}::text[], ${rows.map((row) => row.tries)}::int4[]) as c(key, tries)
    where m.county = ${county} and m.key = c.key and m.tries = c.tries and m.sent_at is null and m.failed_at is null
    returning m.county, m.key, m.recipient, m.subject, m.body, m.href, m.quiet_from, m.quiet_to,
      coalesce(m.first_due_at, m.created_at) as first_due, m.tries`)

/**
 * Takes what is due in one channel: untried messages, the most urgent first, or (`again`) those that failed before.
 * The number of tries is compared as it is raised, so of two senders one gets the row; until the lease ends nobody else
 * does. A sender that dies before or after handing over costs a minute; what it held comes up again under the same key.
 */
export async function claimDue(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  channel: Channel,
  again: boolean,
  now: Temporal.Instant,
  most: number,
): Promise<Claimed[]> {
  const [due] = await db.read(everywhere, dueOf(channel, again, now, most))
  const counties = [...new Set(due.map((one) => one.county))]
  const until = now.add({ seconds: LEASE_SECONDS })
  const claimed: Claimed[] = []
  for (const county of counties) {
    const mine = due.filter((one) => one.county === county)
    const [rows] = await db.write(everywhere, claimOf(county, mine, until))
    claimed.push(...rows.map((row) => claimedOf(vault, row)))
  }
  // The rows come back in no order; they leave in the one they were due in.
  const order = new Map(due.map((one, i) => [`${one.county} ${one.key}`, i]))
  const place = (one: Claimed) => order.get(`${one.county} ${one.key}`) ?? 0
  return claimed.sort((a, b) => place(a) - place(b))
}

const claimedOf = (vault: Vault, row: Row): Claimed => ({
  county: row.county,
  key: row.key,
  to: vault.open(recipientAt(row), row.recipient),
  subject: row.subject,
  text: row.body,
  href: row.href,
  quiet: row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
  firstDue: row.first_due,
  tries: row.tries,
})
