import { fieldAt, type Vault } from '../crypto/index.ts'
import type { County, Id } from '../ids/index.ts'
import type { Channel } from './ports.ts'
import { afterQuiet, type Quiet } from './quiet.ts'
import { q } from './tables.ts'

/** What hurries: a call rings at night too and goes first; a digest gives way to news. */
export const ranks = { call: 0, news: 1, digest: 2 } as const
export type Urgency = keyof typeof ranks

export interface OutgoingMessage {
  readonly county: County
  /** Made twice, it is handed over once: a follower takes `county:pos:name:recipient`. */
  readonly key: string
  readonly channel: Channel
  readonly to: string
  readonly subject?: string
  readonly text: string
  /** Where a press leads, from the root of our own pages; of a letter that may be answered, `mailto:` and where to. */
  readonly href?: string
  readonly urgency: Urgency
  /** Of a call: what it is about, so that it can be withdrawn. */
  readonly rings?: Id
  /** The addressee's quiet hours, in which only a call rings. */
  readonly quiet: Quiet | null
  readonly at: Temporal.Instant
}

/** Where the address of a message lies closed. */
export const recipientAt = (one: { readonly county: number; readonly key: string }) =>
  fieldAt('platform.message.recipient', one.county, one.key)

/** The row of a message to hand over, its address closed; a repeat of the same key changes nothing. */
export function messageRow(vault: Vault, one: OutgoingMessage) {
  const quiet = one.urgency === 'call' ? null : one.quiet
  const due = quiet ? afterQuiet(one.at, quiet) : one.at
  return q
    .insertInto('platform.message')
    .values({
      county: one.county,
      key: one.key,
      channel: one.channel,
      recipient: vault.seal(recipientAt(one), one.to),
      subject: one.subject ?? null,
      body: one.text,
      href: one.href ?? null,
      rank: ranks[one.urgency],
      rings: one.rings ?? null,
      quiet_from: quiet?.from ?? null,
      quiet_to: quiet?.to ?? null,
      created_at: one.at,
      first_due_at: due,
      next_try_at: due,
      sent_at: null,
      failed_at: null,
      fault: null,
      tries: 0,
    })
    .onConflict((oc) => oc.doNothing())
}

/**
 * Takes back what still rings about an object: somebody has it, and a provider that comes round later must not wake anybody.
 * With a beginning of keys only those messages.
 */
export function callsWithdrawn(county: County, object: Id, keys = '') {
  return q
    .deleteFrom('platform.message')
    .where('county', '=', county)
    .where('rings', '=', object)
    .where('sent_at', 'is', null)
    .where((e) => e.fn<boolean>('starts_with', ['key', e.val(keys)]), '=', true)
}
