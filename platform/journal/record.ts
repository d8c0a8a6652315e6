import { createHash, hash } from 'node:crypto'
import type { Actor } from '../auth/index.ts'
import { builder, type Statement } from '../db/index.ts'
import type { County, Id, PlaceCode } from '../ids/index.ts'
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

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

export interface Recorded extends Head {
  readonly statements: readonly Statement[]
  readonly row: JournalTables['journal.entry']
}

const q = builder<JournalTables>()

/** JSON with sorted keys and no spaces (RFC 8785 for the strings and whole numbers we write), so a text has one hash. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  const fields = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((pair): pair is [string, Json] => pair[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** The fields of an entry that its hash speaks for. */
export interface EntryText {
  readonly county: number
  readonly object: string
  readonly version: number
  readonly act: string
  readonly act_id: string
  readonly actor: string
  readonly actor_name: string
  readonly place: string
  readonly at: Temporal.Instant
  readonly why: string | null
  readonly body: string
  readonly prev: Buffer | null
}

/** SHA-256 over the entry's fields and the hash before it. The time is taken to the millisecond, as it was recorded. */
export function entryHash(e: EntryText): Buffer {
  const text = [
    e.county,
    e.object,
    e.version,
    e.act,
    e.act_id,
    e.actor,
    e.actor_name,
    e.place,
    e.at.epochMilliseconds,
    e.why ?? '',
    e.body,
  ]
  // The first entry of every report comes by here: hashed in one call, for a third of the time.
  if (e.prev === null) return hash('sha256', JSON.stringify(text), 'buffer')
  return createHash('sha256').update(e.prev).update(JSON.stringify(text)).digest()
}

/** The id written as the actor: an account, a resident, or 0 for a visitor or a rule. */
export function actorId(actor: Actor): string {
  return actor.kind === 'staff' ? actor.account : actor.kind === 'resident' ? actor.id : '0'
}

/** The name written beside it, so that history reads the same after the person has left. */
export function actorName(actor: Actor): string {
  return actor.kind === 'visitor' ? '' : actor.name
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
  const statements = [
    q.insertInto('journal.entry').values(row),
    q.insertInto('journal.queue').values({ county: one.county, object: one.object, version }),
  ]
  return { version, hash: row.hash, row, statements }
}
