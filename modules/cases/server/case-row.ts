import type { Selectable, Updateable } from 'kysely'
import type { Limit } from '@lianxin/services/rules'
import type { CaseRecord } from '../rules/case-record.ts'
import type { CasesCase } from './tables.gen.ts'

export type CaseRow = Selectable<CasesCase>
type Instants = { [K in keyof CaseRecord]: CaseRecord[K] extends number | null ? K : never }[keyof CaseRecord]

const columns = {
  status: 'status',
  place: 'place',
  level: 'level',
  unit: 'unit',
  proposedUnit: 'proposed_unit',
  reporter: 'reporter',
  handledBy: 'handled_by',
  handledUnit: 'handled_unit',
  returns: 'returns',
  reworks: 'reworks',
  reopens: 'reopens',
  channel: 'channel',
  category: 'category',
  catalogue: 'catalogue',
  nature: 'nature',
  details: 'details',
  urgent: 'urgent',
  confidential: 'confidential',
  asksRating: 'asks_rating',
  provisional: 'provisional',
  outcome: 'outcome',
  result: 'result',
  resultFiles: 'result_files',
  ending: 'ending',
  solved: 'solved',
  score: 'score',
  words: 'words',
  mergedInto: 'merged_into',
  whole: 'whole',
  track: 'track',
  mustReport: 'must_report',
  accusedUnit: 'accused_unit',
  accusedAccount: 'accused_account',
  accusedWords: 'accused_words',
  sealed: 'sealed',
  clearLevel: 'clear_level',
  assignee: 'assignee',
  question: 'question',
  extensionAsked: 'extension_asked',
  extensions: 'extensions',
  suspensions: 'suspensions',
  plan: 'plan',
  listed: 'listed',
  publicWords: 'public_words',
  path: 'path',
  backAt: 'back_at',
  assists: 'assists',
  assisting: 'assisting',
  supervisions: 'supervisions',
  urges: 'urges',
  ladder: 'ladder',
  reviews: 'reviews',
} as const satisfies Partial<Record<keyof CaseRecord, keyof CasesCase>>

const instants = {
  reportedAt: 'reported_at',
  acceptedAt: 'accepted_at',
  dispatchedAt: 'dispatched_at',
  askedAt: 'asked_at',
  contactedAt: 'contacted_at',
  handledAt: 'handled_at',
  answeredAt: 'answered_at',
  ratedAt: 'rated_at',
  closedAt: 'closed_at',
  respondBy: 'respond_by',
  dispatchBy: 'dispatch_by',
  handleBy: 'handle_by',
  checkBy: 'check_by',
  returnBy: 'return_by',
  turnBy: 'turn_by',
  suspendedAt: 'suspended_at',
  superviseBy: 'supervise_by',
  urgedAt: 'urged_at',
  turnNoted: 'turn_noted',
  handleNoted: 'handle_noted',
} as const satisfies Partial<Record<Instants, keyof CasesCase>>

const asJson = new Set(['path', 'assists', 'details'])

const ms = (at: Temporal.Instant | null): number | null => at?.epochMilliseconds ?? null
const limitOf = (row: CaseRow): Limit | null =>
  row.limit_unit === null || row.limit_value === null
    ? null
    : { unit: row.limit_unit as Limit['unit'], value: row.limit_value }

// Once: a list is read row by row.
const columnList = Object.entries(columns)
const instantList = Object.entries(instants)

/** A row as the rules know a case. What the database's checks hold is taken at its word. */
export function recordOf(row: CaseRow): CaseRecord {
  const record: Record<string, unknown> = { limit: limitOf(row), trace: row.trace }
  for (const [field, column] of columnList) record[field] = row[column]
  for (const [field, column] of instantList) record[field] = ms(row[column])
  return record as unknown as CaseRecord
}

/** The columns of what an act changes. */
export function columnsOf(set: Partial<CaseRecord>): Updateable<CasesCase> {
  const row: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(set)) {
    // The driver would take a list for an array of the database.
    if (asJson.has(field)) row[columns[field as keyof typeof columns]] = JSON.stringify(value)
    else if (field in columns) row[columns[field as keyof typeof columns]] = value
    else if (field in instants)
      row[instants[field as keyof typeof instants]] =
        value === null ? null : Temporal.Instant.fromEpochMilliseconds(value as number)
    else if (field === 'trace') row['trace'] = JSON.stringify(value)
    else if (field === 'limit') {
      const limit = value as Limit | null
      row['limit_unit'] = limit?.unit ?? null
      row['limit_value'] = limit?.value ?? null
    } else throw new TypeError(`a case has no column for ${field}`)
  }
  return row
}
