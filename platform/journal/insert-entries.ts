import { pairInsert } from '../db/insert-rows.ts'
import type { Statement } from '../db/index.ts'
import { entryHash, type EntryText } from './entry-text.ts'
import type { JournalTables } from './tables.ts'

type EntryRow = JournalTables['journal.entry']

const columns = [
  'county',
  'object',
  'version',
  'act',
  'act_id',
  'actor',
  'actor_name',
  'place',
  'at',
  'why',
  'body',
  'prev',
  'hash',
] as const satisfies readonly (keyof EntryRow)[]
const entries = pairInsert(
  { table: 'journal.entry', columns },
  { table: 'journal.queue', columns: ['county', 'object', 'version'] },
)

/** The first entry of an object, for acts that many people do at once; `record` is the way for all others. */
export function firstEntry(text: Omit<EntryText, 'version' | 'prev'>): EntryRow {
  const whole = { ...text, version: 1, prev: null }
  return { ...whole, hash: entryHash(whole) }
}

/** The rows of several acts, and their places in the queue, in one statement. */
export function insertEntries(rows: readonly EntryRow[]): readonly [Statement] {
  return [
    entries(
      rows.map((row) => columns.map((column) => row[column])),
      rows.map((row) => [row.county, row.object, row.version]),
    ),
  ]
}
