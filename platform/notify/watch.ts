import { sql } from 'kysely'
import { raw, type Db } from '../db/index.ts'
import { everywhere } from '../journal/index.ts'
import type { Channel } from './ports.ts'

/** Days after which handed-over keys, and messages that were given up with their words, are forgotten. */
const SENT_DAYS = 30
const FAILED_DAYS = 30

export interface ChannelState {
  readonly channel: Channel
  readonly waiting: number
  /** Waiting after at least one refusal. */
  readonly again: number
  readonly failed: number
  /** When the longest-waiting message was first due. */
  readonly since: Temporal.Instant | null
  /** What the provider said last. */
  readonly fault: string | null
}

/** How each channel stands: what waits, what was refused and is tried again, what was given up. Counts open rows only. */
export async function outboxState(db: Db): Promise<ChannelState[]> {
  const [rows] = await db.read(
    everywhere,
    raw<ChannelState>(sql`
      select channel, count(*) filter (where failed_at is null)::int as waiting,
        count(*) filter (where failed_at is null and tries > 0)::int as again,
        count(*) filter (where failed_at is not null)::int as failed,
        min(coalesce(first_due_at, created_at)) filter (where failed_at is null) as since,
        (array_agg(fault order by next_try_at desc) filter (where fault is not null))[1] as fault
      from platform.message where sent_at is null group by channel order by channel`),
  )
  return rows
}

/** Forgets what is over, so that the outbox stays small; a key is kept long after any follower could repeat it. */
export async function pruneMessages(db: Db, now: Temporal.Instant): Promise<void> {
  const before = (days: number) => now.subtract({ hours: 24 * days })
  await db.write(
    everywhere,
    raw(sql`delete from platform.message where sent_at < ${before(SENT_DAYS)}`),
    raw(sql`delete from platform.message where failed_at < ${before(FAILED_DAYS)}`),
  )
}
