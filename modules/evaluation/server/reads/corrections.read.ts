import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Id } from '@lianxin/platform/ids'
import type { Correction } from '../../rules/panel/correct.ts'
import type { EvaluationState } from '../deps.ts'
import { correctionOf, correctionsOf } from '../panel/corrections.ts'
import type { PeriodSeen } from './periods.read.ts'

/** What decisions put beside a period, in the order in which they were made, each with the case it is about. */
export async function readCorrections(
  state: EvaluationState,
  staff: Staff,
  { id, county }: PeriodSeen,
): Promise<(Correction & { readonly caseId: Id | null })[]> {
  const [rows] = await state.db.read(scopeOf(staff), correctionsOf(county, id))
  return rows.map((row) => ({ ...correctionOf(row), caseId: row.case_id === '0' ? null : (row.case_id as Id) }))
}
