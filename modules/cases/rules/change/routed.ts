import type { CaseRecord } from '../case-record.ts'
import { assistBy } from '../deadlines.ts'
import type { Decision, RouteFacts } from '../routing.ts'
import { routeReport } from '../must-report.ts'
import { barred } from './barred.ts'
import type { ChangeContext } from './change.ts'

/**
 * Where the published rules send a case, as long as they may: what the law wants told to the police goes there, and a
 * unit complained of is never chosen, so that a person is asked.
 */
export function routed(
  one: Pick<CaseRecord, 'category' | 'mustReport' | 'accusedUnit'>,
  facts: RouteFacts,
  by: ChangeContext,
): Decision {
  const decision = routeReport(by.router, facts, by.units, one.mustReport)
  if (decision.unit === null) return decision
  const no = barred(one, decision.unit.id, by)
  // A community that is sent what is not on its list refuses it itself: that is its right, not the rule's fault.
  if (no === null || no === 'outside_remit') return decision
  return {
    unit: null,
    assists: [],
    level: decision.level,
    trace: { ...decision.trace, by: 'person', why: '规则指定的单位须回避' },
  }
}

/** Units that a rule calls to help, with the time they have to answer. */
export function helpers(assists: Decision['assists'], by: Pick<ChangeContext, 'at' | 'table'>) {
  const due = assistBy(by.table, by.at)
  return {
    assists: assists.map(({ id }) => ({ unit: id, by: due, answer: null })),
    assisting: assists.map(({ id }) => id),
  }
}
