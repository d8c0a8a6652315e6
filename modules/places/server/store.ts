import { builder, type Statement } from '@lianxin/platform/db'
import type { County, Id } from '@lianxin/platform/ids'
import type { Head, Recorded } from '@lianxin/platform/journal'
import type { DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()

/** Rows a statement may carry: 14 columns each stay far below the 65,535 parameters of the protocol. */
const ROWS = 1000

/** Inserts in multi-row statements of bounded size; nothing for no rows. */
export function inserts<T>(rows: readonly T[], insert: (some: T[]) => Statement): Statement[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => insert(rows.slice(i * ROWS, (i + 1) * ROWS)))
}

/** A place under lock, for an act upon it. */
export const lockPlace = (county: County, code: string) =>
  q
    .selectFrom('places.place')
    .selectAll()
    .where('county', '=', county)
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .forUpdate()

/** A county's revision under lock: changes of its tree wait for each other here. */
export const lockRevision = (county: County) =>
  q.selectFrom('places.revision').selectAll().where('county', '=', county).forUpdate()

/** Where an object's chain stands; nothing when it has not been recorded yet. */
export const headOf = (row: { version: number; head: Buffer | null }): { prev: Head } | Record<string, never> =>
  row.head ? { prev: { version: row.version, hash: row.head } } : {}

/** The new end of an object's chain, to be kept on its row. */
export const chained = (entry: Recorded) => ({ version: entry.version, head: entry.hash })

/** Moves the end of a place's chain. */
export const movePlaceHead = (county: County, id: Id, entry: Recorded) =>
  q.updateTable('places.place').set(chained(entry)).where('county', '=', county).where('id', '=', id)
