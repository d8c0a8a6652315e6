import type { Insertable, Selectable } from 'kysely'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Fact } from '../rules/fact.ts'
import { marksOf, waitsUntil } from '../rules/marks-of.ts'
import { cellOf } from '../rules/tally.ts'
import type { EvaluationFact } from './tables.gen.ts'

export type FactRow = Selectable<EvaluationFact>
type Instants = { [K in keyof Fact]: Fact[K] extends number | null ? K : never }[keyof Fact]

const plain = {
  place: 'place',
  version: 'version',
  status: 'status',
  channel: 'channel',
  category: 'category',
  asksRating: 'asks_rating',
  unit: 'unit',
  handledUnit: 'handled_unit',
  handler: 'handler',
  had: 'had',
  onSpot: 'on_spot',
  wasLate: 'was_late',
  ratedWay: 'rated_way',
  solved: 'solved',
  score: 'score',
  words: 'words',
  ended: 'ended',
  suspended: 'suspended',
  returns: 'returns',
  reworks: 'reworks',
  reopens: 'reopens',
  extensions: 'extensions',
  hops: 'hops',
  excluded: 'excluded',
} as const satisfies Partial<Record<keyof Fact, keyof EvaluationFact>>

const instants = {
  reportedAt: 'reported_at',
  acceptedAt: 'accepted_at',
  dispatchedAt: 'dispatched_at',
  contactedAt: 'contacted_at',
  lastContactAt: 'last_contact_at',
  handledAt: 'handled_at',
  handleBy: 'handle_by',
  answeredAt: 'answered_at',
  ratedAt: 'rated_at',
  closedAt: 'closed_at',
} as const satisfies Partial<Record<Instants, keyof EvaluationFact>>

const instant = (at: number | null) => (at === null ? null : Temporal.Instant.fromEpochMilliseconds(at))

/** A row as the rules know it. What the database's checks hold is taken at its word. */
export function factOf(row: FactRow): Fact {
  const fact: Record<string, unknown> = { id: row.id as Id, place: row.place as PlaceCode }
  for (const [field, column] of Object.entries(plain)) fact[field] = row[column]
  for (const [field, column] of Object.entries(instants)) fact[field] = row[column]?.epochMilliseconds ?? null
  return fact as unknown as Fact
}

/** Columns that the follower writes again; the rest belongs to the jobs of this room. */
export const followed = [
  ...Object.values(plain),
  ...Object.values(instants),
  'month',
  'counted_unit',
  'marks',
  'waits_until',
] as const satisfies readonly (keyof EvaluationFact)[]

/** A fact as the table holds it, with what is computed from it. */
export function rowOf(county: number, one: Fact): Insertable<EvaluationFact> {
  const row: Record<string, unknown> = { county, id: one.id }
  for (const [field, column] of Object.entries(plain)) row[column] = one[field as keyof Fact]
  for (const [field, column] of Object.entries(instants)) row[column] = instant(one[field as Instants])
  const { month, unit } = cellOf(one)
  Object.assign(row, { month, counted_unit: unit, marks: marksOf(one), waits_until: instant(waitsUntil(one)) })
  // Every column of the table is in one of the two lists above.
  return row as unknown as Insertable<EvaluationFact>
}
