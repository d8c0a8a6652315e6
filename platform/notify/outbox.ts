import { sql } from 'kysely'
import { builder, raw, type Db } from '../db/index.ts'
import type { County } from '../ids/index.ts'
import { everywhere } from '../journal/index.ts'
import type { SmsPort } from './index.ts'

interface MessageTables {
  'platform.message': {
    county: number
    key: string
    channel: 'sms'
    recipient: string
    body: string
    created_at: Temporal.Instant
    sent_at: Temporal.Instant | null
    tries: number
    next_try_at: Temporal.Instant
  }
}
const q = builder<MessageTables>()

export interface OutgoingMessage {
  readonly county: County
  /** `county:pos:name` of the entry it speaks of: made twice, it is sent once. */
  readonly key: string
  readonly to: string
  readonly text: string
  readonly at: Temporal.Instant
}

/** The row of a message to send; a repeat of the same key changes nothing. */
export function messageRow(one: OutgoingMessage) {
  return q
    .insertInto('platform.message')
    .values({
      county: one.county,
      key: one.key,
      channel: 'sms',
      recipient: one.to,
      body: one.text,
      created_at: one.at,
      sent_at: null,
      tries: 0,
      next_try_at: one.at,
    })
    .onConflict((oc) => oc.doNothing())
}

/** Waits between tries: a minute, doubling to an hour, for 72 hours in all (RELIABILITY R4). */
const waitSeconds = (tries: number): number => Math.min(3600, 60 * 2 ** tries)
const MOST_TRIES = 80

/** Hands over what is due. A message that is not taken is tried again later; what it says is kept. Returns how many left. */
export async function sendDueMessages(db: Db, sms: SmsPort, now: Temporal.Instant): Promise<number> {
  const [due] = await db.read(
    everywhere,
    q
      .selectFrom('platform.message')
      .select(['county', 'key', 'recipient', 'body', 'tries'])
      .where('sent_at', 'is', null)
      .where('next_try_at', '<=', now)
      .where('tries', '<', MOST_TRIES)
      .orderBy('next_try_at')
      .limit(100),
  )
  let left = 0
  for (const one of due) {
    // Claimed before it is sent: of two senders one gets the row, and a crash between costs a delay, not a double.
    const [claimed] = await db.write(
      everywhere,
      raw<{
        key: string
      }>(sql`update platform.message set tries = tries + 1, next_try_at = ${now.add({ seconds: waitSeconds(one.tries) })}
        where county = ${one.county} and key = ${one.key} and sent_at is null and tries = ${one.tries} returning key`),
    )
    if (claimed.length === 0) continue
    try {
      await sms.send({ key: one.key, to: one.recipient, text: one.body })
    } catch {
      continue
    }
    await db.write(
      everywhere,
      q
        .updateTable('platform.message')
        .set({ sent_at: now })
        .where('county', '=', one.county)
        .where('key', '=', one.key),
    )
    left++
  }
  return left
}
