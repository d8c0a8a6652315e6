import type { County } from '@lianxin/platform/ids'
import type { Claim } from '../../contract/pleas.ts'
import { correctCase, type Correction, type Counted } from '../../rules/panel/correct.ts'
import { q } from '../store.ts'

const columns = [
  'period',
  'plea',
  'claim',
  'unit',
  'case_id',
  'township',
  'indicator',
  'good',
  'of',
  'marks_before',
  'marks_after',
  'late_before',
  'late_after',
] as const

/** Corrections of one period, in the order in which they were decided. */
export const correctionsOf = (county: County, period: string) =>
  q
    .selectFrom('evaluation.correction')
    .select(columns)
    .where('county', '=', county)
    .where('period', '=', period)
    .orderBy('at')
    .orderBy('plea')

/** Corrections of one case, in whatever period. */
export const correctionsOfCase = (county: County, caseId: string) =>
  q
    .selectFrom('evaluation.correction')
    .select(columns)
    .where('county', '=', county)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('plea')

export type CorrectionRow = Awaited<ReturnType<ReturnType<typeof correctionsOf>['executeTakeFirstOrThrow']>>

export const correctionOf = (row: CorrectionRow): Correction => ({
  plea: row.plea,
  claim: row.claim as Claim,
  unit: row.unit,
  township: row.township,
  before: { marks: row.marks_before, late: row.late_before },
  after: { marks: row.marks_after, late: row.late_after },
  recount: row.claim === 'recount' ? { indicator: row.indicator, good: row.good, of: row.of } : null,
})

/** A frozen case as a plea meets it. */
export interface Met {
  readonly period: string
  readonly place: string
  readonly unit: string
  readonly marks: number
  readonly late: boolean
}

const TOWN_DIGITS = 9

interface Decided {
  readonly plea: string
  readonly claim: Exclude<Claim, 'recount'>
  readonly unit: string
  readonly caseId: string
  readonly at: Temporal.Instant
}

/** What a decision puts beside one frozen case, as earlier decisions left it; undefined when it changes nothing there. */
export function correctionRow(county: County, decided: Decided, met: Met, earlier: Counted | undefined) {
  if (decided.claim === 'other_unit' && met.unit !== decided.unit) return undefined
  const before = earlier ?? { marks: met.marks, late: met.late }
  const after = correctCase(decided.claim, before)
  if (!after) return undefined
  return {
    county,
    period: met.period,
    plea: decided.plea,
    claim: decided.claim,
    unit: met.unit,
    case_id: decided.caseId,
    township: met.place.slice(0, TOWN_DIGITS).padEnd(met.place.length, '0'),
    marks_before: before.marks,
    marks_after: after.marks,
    late_before: before.late,
    late_after: after.late,
    at: decided.at,
  }
}

/** As the last correction of a period left a case; taken out of one unit's figures the case itself stays as it was. */
export function lastOf(rows: readonly CorrectionRow[], period: string): Counted | undefined {
  const last = rows.findLast((row) => row.period === period && row.claim !== 'other_unit')
  return last && { marks: last.marks_after, late: last.late_after }
}
