import { dispatchBy, ratingBy } from '../deadlines.ts'
import { isEnded } from '../../contract/moves.ts'
import { presentUnit, type Change } from './change.ts'

/** 并案: told of with another case of the same matter. Its clocks are kept for the day it is taken out again. */
export const mergeCase: Change<'merge'> = (_, input, by) => {
  const { other } = by
  if (!other || isEnded(other.status) || other.status === 'merged') return { refuse: 'merge_into_wrong', field: 'into' }
  return {
    set: { status: 'merged', mergedInto: other.id, turnBy: null, assisting: [], extensionAsked: null },
    body: { to: 'merged', into: other.id, number: other.number },
    why: input.why,
  }
}

/** 撤销并案: another matter after all, or the other case ended without an answer. Its promise runs on as it did. */
export const unmergeCase: Change<'unmerge'> = (one, input, by) => {
  const status = one.acceptedAt === null ? 'submitted' : 'accepted'
  const due = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: { status, mergedInto: null, unit: null, dispatchBy: due, turnBy: due },
    body: { to: status },
    why: input.why,
  }
}

/** 同步答复: the answer of the other case is hers too; she rates it for herself. */
export const shareAnswer: Change<'share_answer'> = (one, input, by) => ({
  set: {
    status: 'feedback',
    ending: 'shared',
    outcome: input.outcome,
    result: input.result,
    acceptedAt: one.acceptedAt ?? by.at,
    unit: input.unit ?? one.unit,
    handledAt: by.at,
    handledUnit: input.unit ?? null,
    answeredAt: by.at,
    turnBy: one.asksRating ? ratingBy(by.table, by.at) : by.at,
  },
  body: {
    to: 'feedback',
    outcome: input.outcome,
    result: input.result,
    unit: input.unit ? presentUnit(by, input.unit) : null,
  },
})
