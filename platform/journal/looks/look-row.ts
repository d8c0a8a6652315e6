import type { Actor } from '../../auth/index.ts'
import { rowInsert, type Statement } from '../../db/index.ts'
import type { Id } from '../../ids/index.ts'
import { actorId, actorName } from '../record.ts'
import type { JournalTables } from '../tables.ts'

/** What was done to somebody's data without changing it. */
export type LookKind = 'open' | 'file' | 'print' | 'unmask' | 'export' | 'refused'

/** Somebody who saw, took out or was refused; the time and the reason stand in the entry of the journal. */
export interface Look {
  readonly kind: LookKind
  readonly actor: Actor
  /** What was looked at; left out for a list. */
  readonly subject?: Id
  /** Whose data it is: a resident or a member of staff. */
  readonly person?: Id | null
  /** Which page or list, for the reader. */
  readonly what?: string
}

const columns = [
  'county',
  'object',
  'version',
  'subject',
  'kind',
  'person',
  'actor',
  'actor_name',
  'role',
  'unit',
  'place',
  'at',
  'why',
  'what',
] as const satisfies readonly (keyof JournalTables['journal.look'])[]
const insert = rowInsert('journal.look', columns)
/** Rows a statement: fourteen values each, of 65,535 a message may carry. */
const MOST = 1000
const NOTHING = '0' as Id

/** The entry of the journal that a look stands beside. */
export type LookEntry = Pick<JournalTables['journal.entry'], 'county' | 'object' | 'version' | 'place' | 'at' | 'why'>

/** The looks that belong to one or several entries, for the transaction that writes those. */
export function lookRows(looks: readonly (Look & { readonly entry: LookEntry })[]): Statement[] {
  const rows = looks.map(({ entry, kind, actor, subject, person, what }) => {
    const post = actor.kind === 'staff' ? actor.post : undefined
    const who = [actorId(actor), actorName(actor), post?.role ?? null, post?.unit ?? null]
    const of = [entry.county, entry.object, entry.version, subject ?? NOTHING]
    return [...of, kind, person ?? null, ...who, entry.place, entry.at, entry.why, what?.slice(0, 200) ?? null]
  })
  return Array.from({ length: Math.ceil(rows.length / MOST) }, (_, i) => insert(rows.slice(i * MOST, (i + 1) * MOST)))
}
