import type { Actor } from '../auth/index.ts'
import type { Statement } from '../db/index.ts'
import type { County, Id, PlaceCode } from '../ids/index.ts'
import { canonical, entryHash, type EntryText, type Json } from './entry-text.ts'
import { insertEntries } from './insert-entries.ts'
import type { JournalTables } from './tables.ts'

/** Where an object's chain stands: kept on the object's own row, under its lock. */
export interface Head {
  readonly version: number
  readonly hash: Buffer
}

export interface ToRecord {
  readonly county: County
  readonly object: Id
  readonly place: PlaceCode
  /** Room and verb, e.g. `cases.return`. */
  readonly act: string
  /** UUID made by the client: sending twice does once. */
  readonly actId: string
  readonly actor: Actor
  readonly at: Temporal.Instant
  readonly why?: string
  /** What changed, in the room's own words; must not hold a secret. */
  readonly body: Json
  /** Left out when this entry begins the object. */
  readonly prev?: Head
}

export interface Recorded extends Head {
  readonly statements: readonly Statement[]
  readonly row: JournalTables['journal.entry']
}

/** The id written as the actor: an account, a resident, or 0 for a visitor or a rule. */
export function actorId(actor: Actor): string {
  return actor.kind === 'staff' ? actor.account : actor.kind === 'resident' ? actor.id : '0'
}

/**
 * The name written beside it, so that history reads the same after the person has left. Of a resident none: what stands in
 * the journal stays for ever, and the number says whose it was for as long as the person is known here.
 */
export function actorName(actor: Actor): string {
  return actor.kind === 'staff' || actor.kind === 'system' ? actor.name : ''
}

/** The journal rows of one act: write them in the transaction of the change itself, and keep version and hash on the object. */
export function record(one: ToRecord): Recorded {
  const version = (one.prev?.version ?? 0) + 1
  const text: EntryText = {
    county: one.county,
    object: one.object,
    version,
    act: one.act,
    act_id: one.actId.toLowerCase(),
    actor: actorId(one.actor),
    actor_name: actorName(one.actor),
    place: one.place,
    at: one.at,
    why: one.why ?? null,
    body: canonical(one.body),
    prev: one.prev?.hash ?? null,
  }
  const row = { ...text, hash: entryHash(text) }
  return { version, hash: row.hash, row, statements: insertEntries([row]) }
}
