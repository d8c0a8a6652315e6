import type { Staff } from '@lianxin/platform/auth'
import { Refusal, isRefusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { rateOnBehalf } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import type { AnswerCallback } from '../../contract/schemas.ts'
import { MOST_TRIES, mayCall } from '../../rules/callback.ts'
import { CALLER } from '../../rules/powers.ts'
import { actOn, type Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { findCallback, type CallbackSeen } from '../reads/callbacks.read.ts'
import { q } from '../store.ts'

/** What may not be, before anything is written. */
function refuse(staff: Staff, found: CallbackSeen, input: AnswerCallback): void {
  if (!mayCall(found, staff)) throw new Refusal('own_unit')
  if (staff.post.role !== CALLER && input.way !== 'paper') throw new Refusal('paper_only')
  if (input.way === 'paper' && input.outcome === 'answered' && input.files.length === 0)
    throw new Refusal('paper_needs_picture', { field: 'photo' })
}

/** Where the case still waits for its rating, what she said is her rating, and what follows a rating follows. */
async function rate(state: EvaluationState, staff: Staff, caseId: Id, input: AnswerCallback): Promise<void> {
  const { actId, solved, score, words, way } = input
  if (!solved || !score) return
  try {
    await rateOnBehalf(state.cases, staff, caseId as CaseId, way, { actId, solved, score, words })
  } catch (error) {
    // Rated or closed meanwhile: the answer is kept here, and the first rating counts.
    if (!isRefusal(error, 'act_not_possible') && !isRefusal(error, 'rated_once')) throw error
  }
}

/** The act on this room's row needs an id of its own beside the one on the case. */
const ownActId = (actId: string): string => `${actId.slice(0, -12)}${actId.slice(-12).split('').reverse().join('')}`

/**
 * 记录回访: what the reporter said to somebody outside the handling unit, or that she would not say, or was not reached.
 * Three times not reached ends it. Refuses people of the handling unit, and paper without its picture.
 */
export async function answerCallback(
  state: EvaluationState,
  staff: Staff,
  id: Id,
  input: AnswerCallback,
): Promise<Acted> {
  const found = await findCallback(state, staff, id)
  if (!found) throw new Refusal('callback_not_found')
  refuse(staff, found, input)
  const said = input.outcome === 'answered'
  if (said && found.state === 'open') await rate(state, staff, found.caseId, input)
  return actOn(state, staff, {
    id,
    act: 'answer_callback',
    actId: said ? ownActId(input.actId) : input.actId,
    lock: q
      .selectFrom('evaluation.callback')
      .select(['place', 'version', 'head', 'state', 'tries', 'case_id'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .forUpdate(),
    missing: 'callback_not_found',
    decide(row, at) {
      if (row.state !== 'open') throw new Refusal('callback_over')
      const tries = row.tries + 1
      const { outcome, way, helper = null, solved = null, score = null, words = null, files } = input
      const again = outcome === 'unreached' && tries < MOST_TRIES
      const answer = said ? { way, helper, solved, score, words, files } : {}
      return {
        body: { case: row.case_id, outcome, tries, ...answer },
        writes: (entry) => [
          q
            .updateTable('evaluation.callback')
            .set({
              ...answer,
              state: again ? 'open' : outcome,
              tries,
              called_by: staff.account,
              called_by_name: staff.name,
              called_at: at,
              version: entry.version,
              head: entry.hash,
            })
            .where('county', '=', countyOf(id))
            .where('id', '=', id),
        ],
      }
    },
  })
}
