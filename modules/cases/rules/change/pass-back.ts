import { checkBy, passBackBy, ratingBy } from '../deadlines.ts'
import type { CaseRecord } from '../case-record.ts'
import { nextBack } from '../path.ts'
import type { Change, ChangeContext } from './change.ts'

/** An answer that has passed a level, or the check: to the level that handed the case up before it, else to the reporter. */
export function onward(one: CaseRecord, from: CaseRecord['backAt'], by: ChangeContext) {
  const backAt = nextBack(one.path, from)
  if (backAt !== null) return { status: 'passing_down', backAt, turnBy: passBackBy(by.table, by.at) } as const
  const turnBy = one.asksRating ? ratingBy(by.table, by.at) : by.at
  return { status: 'feedback', backAt: null, ending: 'handled', answeredAt: by.at, turnBy } as const
}

/** 同意反馈: this level has seen the answer, or its four hours are over. */
export const letAnswerPass: Change<'let_pass'> = (one, _, by) => {
  const level = one.backAt ?? one.level
  const set = onward(one, one.backAt, by)
  return {
    set: { ...set, path: [...one.path, { level, at: by.at, by: 'pass_back' }] },
    body: { to: set.status, level, auto: by.doer.kind === 'system' },
  }
}

/** 对答复有异议: back to the check, which sees the objection before anything reaches the reporter. */
export const objectToAnswer: Change<'object'> = (one, input, by) => {
  const level = one.backAt ?? one.level
  const due = checkBy(by.table, by.at)
  return {
    set: {
      status: 'handled',
      backAt: null,
      checkBy: due,
      turnBy: due,
      path: [...one.path, { level, at: by.at, by: 'object' }],
    },
    body: { to: 'handled', level },
    why: input.why,
  }
}
