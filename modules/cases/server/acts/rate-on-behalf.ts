import type { Staff } from '@lianxin/platform/auth'
import type { ActBody, ActReply } from '../../contract/act-bodies.ts'
import type { CaseId } from '../../contract/ids.ts'
import type { TakenDownWay } from '../../contract/kinds.ts'
import type { CasesState } from '../state.ts'
import { actOnCase } from './act-on-case.ts'

/**
 * 代录评价: what the reporter said on the phone, on paper or through a helper she named, written as her rating and marked
 * with the way it came. Whoever calls answers for it that the one who takes it down is not of the handling unit.
 */
export const rateOnBehalf = (
  cases: CasesState,
  staff: Staff,
  id: CaseId,
  way: TakenDownWay,
  body: ActBody<'rate'>,
): Promise<ActReply> => actOnCase(cases, { actor: staff, onBehalf: way }, id, 'rate', body)
