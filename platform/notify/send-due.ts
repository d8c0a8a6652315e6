import type { Clock } from '../clock/index.ts'
import { emptied, type Vault } from '../crypto/index.ts'
import type { Db } from '../db/index.ts'
import { everywhere } from '../journal/index.ts'
import { nextTry } from './back-off.ts'
import { claimDue, type Claimed } from './claim.ts'
import { isUndeliverable, type Channel, type Ports } from './ports.ts'
import { q } from './tables.ts'

/** Messages a sender takes at once; they are handed over side by side. */
const BATCH = 50
/** Seconds after which a provider that says nothing has not taken the message. Shorter than the lease. */
const PATIENCE_SECONDS = 20

export interface Sent {
  readonly taken: number
  readonly failed: number
}

/** Told of an address that will never take anything. */
export type Gone = (channel: Channel, to: string) => Promise<void>
const nobody: Gone = async () => undefined

/** Where messages wait, and what opens their addresses. */
export interface Outbox {
  readonly db: Db
  readonly vault: Vault
}

interface SendOptions {
  /** What failed before, instead of what is new. */
  readonly again?: boolean
  readonly patience?: number
  readonly gone?: Gone
}

/** Of a letter that may be answered: where the answer goes. */
const replyOf = ({ href }: Claimed) => (href?.startsWith('mailto:') ? { replyTo: href.slice('mailto:'.length) } : {})

function handOver(ports: Ports, channel: Channel, one: Claimed): Promise<void> {
  const { key, to, text } = one
  switch (channel) {
    case 'sms':
      return ports.sms.send({ key, to, text })
    case 'email':
      return ports.email.send({ key, to, text, subject: one.subject ?? '', ...replyOf(one) })
    case 'push':
      return ports.push.send({ key, to, text, title: one.subject ?? '', href: one.href ?? '/' })
  }
}

/** The hand-over, or a failure when it takes too long: one address that hangs keeps the others for seconds, not for ever. */
async function inTime(work: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} s`)), seconds * 1000)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const rowOf = (one: Claimed) =>
  q.updateTable('platform.message').where('county', '=', one.county).where('key', '=', one.key)

/** What was handed over keeps its key and forgets whom and what it was about. */
const sent = (one: Claimed, at: Temporal.Instant) =>
  rowOf(one).set({
    sent_at: at,
    failed_at: null,
    fault: null,
    recipient: emptied,
    subject: null,
    body: '',
    href: null,
  })

/** What was refused is tried again, or given up with its words kept: an administrator may send it again. */
function refused(one: Claimed, at: Temporal.Instant, error: unknown) {
  const fault = (error instanceof Error ? error.message : String(error)).slice(0, 300)
  const next = isUndeliverable(error) ? null : nextTry(one, at)
  return rowOf(one)
    .set(next ? { next_try_at: next, fault } : { failed_at: at, fault })
    .where('tries', '=', one.tries)
    .where('sent_at', 'is', null)
}

/**
 * Hands over what is due in one channel, side by side. Claimed first, then sent, then marked: a crash between costs a
 * delay of one lease. Between sending and marking the provider may see the key a second time, so a provider that looks
 * at keys delivers once, and one that does not at least once.
 */
export async function sendDue(
  outbox: Outbox,
  ports: Ports,
  channel: Channel,
  clock: Clock,
  { again = false, patience = PATIENCE_SECONDS, gone = nobody }: SendOptions = {},
): Promise<Sent> {
  const { db } = outbox
  const claimed = await claimDue(outbox, channel, again, clock.now(), BATCH)
  const took = await Promise.all(
    claimed.map(async (one) => {
      try {
        await inTime(handOver(ports, channel, one), patience)
      } catch (error) {
        await db.write(everywhere, refused(one, clock.now(), error))
        if (isUndeliverable(error)) await gone(channel, one.to)
        return false
      }
      await db.write(everywhere, sent(one, clock.now()))
      return true
    }),
  )
  const taken = took.filter(Boolean).length
  return { taken, failed: took.length - taken }
}
