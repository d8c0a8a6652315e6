import type { Sealed } from '@lianxin/platform/crypto'
import { rowInsert, type Statement } from '@lianxin/platform/db'
import type { CasesCase } from '../tables.gen.ts'

/** What is known of a case when it arrives; the other columns have their defaults. */
const columns = [
  'county',
  'id',
  'act_id',
  'receipt',
  'place',
  'place_id',
  'boundary',
  'lon',
  'lat',
  'address',
  'channel',
  'nature',
  'details',
  'category',
  'catalogue',
  'suggested',
  'title',
  'text',
  'lang',
  'files',
  'reporter',
  'made_by',
  'contact_name',
  'contact_phone',
  'asks_rating',
  'confidential',
  'urgent',
  'status',
  'level',
  'unit',
  'reported_at',
  'accepted_at',
  'dispatched_at',
  'limit_unit',
  'limit_value',
  'respond_by',
  'dispatch_by',
  'handle_by',
  'return_by',
  'turn_by',
  'provisional',
  'trace',
  'track',
  'must_report',
  'accused_unit',
  'accused_account',
  'accused_words',
  'sealed',
  'clear_level',
  'merged_into',
  'said_same',
  'whole',
  'outside_number',
  'assists',
  'assisting',
  'version',
  'head',
] as const satisfies readonly (keyof CasesCase)[]

type Column = (typeof columns)[number]

/** What few reports have. Where no report of a batch has any of it the columns are left to their defaults: a quarter less to send, read and bind. */
const rare = new Set<Column>([
  'nature',
  'made_by',
  'must_report',
  'accused_unit',
  'accused_account',
  'accused_words',
  'sealed',
  'clear_level',
  'merged_into',
  'said_same',
  'whole',
  'outside_number',
  'assists',
  'assisting',
])
const everyday = columns.filter((column) => !rare.has(column))

/** Whether a value is what the table writes by itself: nothing, no, an empty list. */
const isDefault = (value: NewCase[Column]): boolean =>
  value === null || value === false || value === '[]' || (Array.isArray(value) && value.length === 0)

function hasRare(row: NewCase): boolean {
  for (const column of rare) if (!isDefault(row[column])) return true
  return false
}

/** Values as the driver takes them: instants as text, lists as arrays, the trace as JSON. */
export type NewCase = Readonly<Record<Column, string | number | boolean | Buffer | Sealed | readonly string[] | null>>

const shapes = {
  everyday: { columns: everyday, insert: rowInsert('cases.case', everyday) },
  whole: { columns, insert: rowInsert('cases.case', columns) },
} as const
const files = rowInsert('cases.case_file', ['county', 'id', 'case_id', 'place'])

/** New cases in one statement, and the files they came with. */
export function insertCases(rows: readonly NewCase[]): Statement[] {
  const attached = rows.flatMap((row) =>
    (row.files as readonly string[]).map((id) => [row.county, id, row.id, row.place] as const),
  )
  const shape = rows.some(hasRare) ? shapes.whole : shapes.everyday
  const cases = shape.insert(rows.map((row) => shape.columns.map((column) => row[column])))
  return attached.length === 0 ? [cases] : [cases, files(attached)]
}
