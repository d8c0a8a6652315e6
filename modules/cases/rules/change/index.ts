import type { Act } from '../../contract/moves.ts'
import type { CaseRecord } from '../case-record.ts'
import { whyNot, type Why } from '../powers.ts'
import { acceptCase } from './accept-case.ts'
import type { ActInput, Change, ChangeContext, Changed } from './change.ts'
import { closeCase } from './close-case.ts'
import { contactReporter } from './contact-reporter.ts'
import { dispatchCase } from './dispatch-case.ts'
import { handleCase } from './handle-case.ts'
import { notAcceptCase } from './not-accept-case.ts'
import { overruleReturn } from './overrule-return.ts'
import { passCase } from './pass-case.ts'
import { rateCase } from './rate-case.ts'
import { reopenCase } from './reopen-case.ts'
import { returnCase } from './return-case.ts'
import { reworkCase } from './rework-case.ts'
import { reworkCaseUp } from './rework-case-up.ts'
import { settleOnSpot } from './settle-on-spot.ts'
import { signForCase } from './sign-for-case.ts'
import { tellProgress } from './tell-progress.ts'
import { upholdReturn } from './uphold-return.ts'

export type { ActInput, ChangeContext } from './change.ts'

const changes: { readonly [A in Act]: Change<A> } = {
  accept: acceptCase,
  not_accept: notAcceptCase,
  on_spot: settleOnSpot,
  dispatch: dispatchCase,
  sign_for: signForCase,
  return: returnCase,
  uphold_return: upholdReturn,
  overrule_return: overruleReturn,
  contact: contactReporter,
  progress: tellProgress,
  handle: handleCase,
  pass: passCase,
  rework: reworkCase,
  rework_up: reworkCaseUp,
  rate: rateCase,
  close: closeCase,
  reopen: reopenCase,
}

/** What an act does to a case now: whether it may, what it changes, what the journal says. */
export function decide<A extends Act>(
  one: CaseRecord,
  act: A,
  input: ActInput<A>,
  by: ChangeContext,
  holdsReceipt = false,
): Changed<A> | { readonly refuse: Why; readonly field?: string } {
  const no = whyNot(one, act, by.doer, by.at, holdsReceipt)
  return no ? { refuse: no } : changes[act](one, input, by)
}
