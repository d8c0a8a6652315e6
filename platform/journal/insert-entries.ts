import { rowInsert } from '../db/insert-rows.ts'
import type { Statement } from '../db/index.ts'
import { entryHash, type EntryText, type Recorded } from './record.ts'

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
] as const satisfies readonly (keyof Recorded['row'])[]
const entries = rowInsert('journal.entry', columns)
const queue = rowInsert('journal.queue', ['county', 'object', 'version'])

/** The first entry of an object, for acts that many people do at once; `record` is the way for all others. */
export function firstEntry(text: Omit<EntryText, 'version' | 'prev'>): Recorded['row'] {
  const whole = { ...text, version: 1, prev: null }
  return { ...whole, hash: entryHash(whole) }
}

/** The rows of several acts in two statements. */
export function insertEntries(rows: readonly Recorded['row'][]): readonly [Statement, Statement] {
  return [
    entries(rows.map((row) => columns.map((column) => row[column]))),
    queue(rows.map((row) => [row.county, row.object, row.version])),
  ]
}
