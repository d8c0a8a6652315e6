import { builder, shaped } from '../db/index.ts'
import type { County, Id } from '../ids/index.ts'
import type { JournalTables } from './tables.ts'

const q = builder<JournalTables>()

export type EntryRow = Pick<
  JournalTables['journal.entry'],
  'object' | 'version' | 'act' | 'actor' | 'actor_name' | 'at' | 'why' | 'body' | 'hash'
>

const before = shaped((one: { county: County; actId: string }) =>
  q
    .selectFrom('journal.entry')
    .select(['object', 'version', 'act', 'body'])
    .where('county', '=', one.county)
    .where('act_id', '=', one.actId),
)

/** What was answered when this act came the first time. */
export const actBefore = (county: County, actId: string) => before({ county, actId: actId.toLowerCase() })

/** An object's history, first entry first. */
export function historyOf(county: County, object: Id) {
  return q
    .selectFrom('journal.entry')
    .select(['object', 'version', 'act', 'actor', 'actor_name', 'at', 'why', 'body', 'hash'])
    .where('county', '=', county)
    .where('object', '=', object)
    .orderBy('version')
}

/** Where an object's chain stands, for objects that have no row of their own to keep it on. */
export function headOf(county: County, object: Id) {
  return q
    .selectFrom('journal.entry')
    .select(['version', 'hash'])
    .where('county', '=', county)
    .where('object', '=', object)
    .orderBy('version', 'desc')
    .limit(1)
}
