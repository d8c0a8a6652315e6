import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf } from '@lianxin/platform/ids'
import type { Reason } from '../../contract/reasons.ts'
import { indicators, type IndicatorName } from '../../rules/indicators.ts'
import { explain } from '../../rules/period/explain.ts'
import { freezeCase, type FrozenCase, type KeptFact } from '../../rules/period/frozen-case.ts'
import type { EvaluationState } from '../deps.ts'
import { factOf } from '../fact-row.ts'
import { q } from '../store.ts'
import type { PleaSeen } from './pleas.read.ts'

export interface Stand {
  readonly indicator: IndicatorName
  readonly base: Reason
  readonly part: Reason
}

/** What a panel must know of a case to judge: whether it counts, and how; not how it was rated. */
const told = ['completion_rate', 'handling_in_time', 'response_rate', 'rating_coverage'] as const

/** How the case of a plea stands: as it froze, or, before that, as it counts now. Empty where the plea is about a figure. */
export async function readStands(state: EvaluationState, staff: Staff, plea: PleaSeen): Promise<Stand[]> {
  const { caseId, period } = plea
  if (!caseId) return []
  const county = countyOf(caseId)
  const { lo, hi } = staff.post
  const [[frozen], [now]] = await state.db.read(
    scopeOf(staff),
    q
      .selectFrom('evaluation.frozen_case')
      .select(['fact', 'marks', 'late'])
      .where('county', '=', county)
      .where('period', '=', period?.id ?? '0')
      .where('id', '=', caseId)
      .where('place', '>=', lo)
      .where('place', '<', hi),
    q
      .selectFrom('evaluation.fact')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', caseId)
      .where('place', '>=', lo)
      .where('place', '<', hi),
  )
  const one: FrozenCase | undefined = frozen
    ? { fact: JSON.parse(frozen.fact) as KeptFact, marks: frozen.marks, late: frozen.late }
    : now && freezeCase(factOf(now), state.clock.now().epochMilliseconds)
  if (!one) return []
  const asking = { unit: staff.post.unit, residents: true }
  return told.map((indicator) => ({
    indicator,
    base: explain(indicators[indicator].denominator, one, asking),
    part: explain(indicators[indicator].numerator, one, asking),
  }))
}
