import { lowerLevelCodes } from '../../contract/kinds.ts'
import { pathOf } from '../path.ts'
import { mayBePublic, upper } from '../recusal.ts'
import type { Act } from '../../contract/moves.ts'
import type { CaseRecord } from '../case-record.ts'
import { allowedActs, whyNot, type Why } from '../powers.ts'
import { acceptCase } from './accept-case.ts'
import { addToCase, answerQuestion, askReporter } from './ask-reporter.ts'
import type { ActInput, Change, ChangeContext, Changed } from './change.ts'
import { closeCase } from './close-case.ts'
import { coordinateCase } from './coordinate-case.ts'
import { contactReporter } from './contact-reporter.ts'
import { dispatchCase } from './dispatch-case.ts'
import { extendCase, grantExtension, refuseExtension } from './extend-case.ts'
import { handDownCase } from './hand-down-case.ts'
import { handUpCase } from './hand-up-case.ts'
import { handleCase } from './handle-case.ts'
import { mergeCase, shareAnswer, unmergeCase } from './merge-case.ts'
import { notAcceptCase } from './not-accept-case.ts'
import { overruleReturn } from './overrule-return.ts'
import { letAnswerPass, objectToAnswer } from './pass-back.ts'
import { passCase } from './pass-case.ts'
import { rateCase } from './rate-case.ts'
import { reassignCase } from './reassign-case.ts'
import { reclassifyCase } from './reclassify-case.ts'
import { refuseRemit } from './refuse-remit.ts'
import { reopenCase } from './reopen-case.ts'
import { returnCase } from './return-case.ts'
import { reviewCase } from './review-case.ts'
import { reworkCase } from './rework-case.ts'
import { reworkCaseUp } from './rework-case-up.ts'
import { settleOnSpot } from './settle-on-spot.ts'
import { signForCase } from './sign-for-case.ts'
import { rejoinCase, splitCase } from './split-case.ts'
import { recuseFromCase } from './recuse-from-case.ts'
import { resumeCase, suspendCase } from './suspend-case.ts'
import { tellProgress } from './tell-progress.ts'
import { approveTermination, refuseTermination, terminateCase } from './terminate-case.ts'
import { upholdReturn } from './uphold-return.ts'
import { tellVerified, verifyCase } from './verify-case.ts'
import { escalateCase, noteOverdue, publishCase, superviseCase, urgeCase } from './watch-case.ts'
import { answerAsAssistant, whistleCase } from './whistle-case.ts'
import { archiveCase, withdrawCase } from './withdraw-case.ts'

export type { ActInput, ChangeContext, NamedStaff, OtherCase } from './change.ts'

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
  verify: verifyCase,
  verified: tellVerified,
  merge: mergeCase,
  unmerge: unmergeCase,
  share_answer: shareAnswer,
  reclassify: reclassifyCase,
  refuse_remit: refuseRemit,
  ask_reporter: askReporter,
  answer: answerQuestion,
  add: addToCase,
  extend: extendCase,
  grant_extension: grantExtension,
  refuse_extension: refuseExtension,
  whistle: whistleCase,
  assist_answer: answerAsAssistant,
  split: splitCase,
  rejoin: rejoinCase,
  reassign: reassignCase,
  suspend: suspendCase,
  resume: resumeCase,
  terminate: terminateCase,
  approve_termination: approveTermination,
  refuse_termination: refuseTermination,
  hand_up: handUpCase,
  hand_down: handDownCase,
  coordinate: coordinateCase,
  let_pass: letAnswerPass,
  object: objectToAnswer,
  withdraw: withdrawCase,
  review: reviewCase,
  archive: archiveCase,
  urge: urgeCase,
  supervise: superviseCase,
  escalate: escalateCase,
  overdue: noteOverdue,
  publish: publishCase,
  recuse: recuseFromCase,
}

/**
 * Exactly the acts this person can do to this case now: what the table and the powers allow, and what the lists in force
 * do not bar whatever is typed.
 */
export function possibleActs(one: CaseRecord, by: ChangeContext, holdsReceipt = false): Act[] {
  return allowedActs(one, by.doer, by.at, holdsReceipt).filter((act) => {
    if (act === 'refuse_remit') return one.category === null || !by.authority.onRemit(one.category)
    if (act === 'hand_down') return handsDown(one, by)
    return true
  })
}

const handsDown = (one: CaseRecord, by: ChangeContext): boolean =>
  lowerLevelCodes.some((level) => !('refuse' in handDownCase(one, { level, why: '' }, by)))

/** What an act does to a case now: whether it may, what it changes, what the journal says. */
export function decide<A extends Act>(
  one: CaseRecord,
  act: A,
  input: ActInput<A>,
  by: ChangeContext,
  holdsReceipt = false,
): Changed<A> | { readonly refuse: Why; readonly field?: string } {
  const no = whyNot(one, act, by.doer, by.at, holdsReceipt)
  return no ? { refuse: no } : guarded(one, changes[act](one, input, by), by.at)
}

/**
 * 回避: wherever an act sends a case, it comes to no office of a level that is complained of, and what complains of
 * somebody is in public no more.
 */
function guarded<A extends Act>(one: CaseRecord, done: Changed<A>, now: number): Changed<A> {
  if ('refuse' in done) return done
  const then = { ...one, ...done.set }
  const level = upper(then.level, then.clearLevel)
  const path = level === then.level ? null : (done.set.path ?? pathOf(one, one.level))
  return {
    ...done,
    set: {
      ...done.set,
      ...(path ? { level, path: [...path, { level, at: now, by: 'recuse' as const }] } : {}),
      ...(isPublic(then) && !mayBePublic(then) ? { listed: false, publicWords: null } : {}),
    },
  }
}

const isPublic = ({ listed, publicWords }: CaseRecord): boolean => listed || publicWords !== null
