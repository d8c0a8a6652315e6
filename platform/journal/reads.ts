import { builder } from '../db/index.ts'
import type { County, Id } from '../ids/index.ts'
import type { JournalTables } from './tables.ts'

const q = builder<JournalTables>()

export type EntryRow = Pick<
  JournalTables['journal.entry'],
  'object' | 'version' | 'act' | 'actor' | 'actor_name' | 'at' | 'why' | 'body' | 'hash'
>

/** What was answered when this act came the first time. */
export function actBefore(county: County, actId: string) {
  return q
    .selectFrom('journal.entry')
    .select(['object', 'version', 'act', 'body'])
    .where('county', '=', county)
    .where('act_id', '=', actId.toLowerCase())
}

/** An object's history, first entry first. */
export function historyOf(county: County, object: Id) {
  return q
    .selectFrom('journal.entry')
    .select(['object', 'version', 'act', 'actor', 'actor_name', 'at', 'why', 'body', 'hash'])
    .where('county', '=', county)
    .where('object', '=', object)
    .orderBy('version')
}
