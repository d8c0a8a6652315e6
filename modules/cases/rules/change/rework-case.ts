import { dueAt } from '@lianxin/services/rules'
import { reworkLimit } from '../deadlines.ts'
import { iso, presentUnit, provisional, type Change } from './change.ts'

/** A handling that did not hold: its answer and its rating are history, kept in the journal. */
export const undone = {
  checkBy: null,
  returnBy: null,
  answeredAt: null,
  ratedAt: null,
  ending: null,
  solved: null,
  score: null,
  words: null,
} as const

/** 退回重办: the same unit again, with half the first limit and at least eight working hours. */
export const reworkCase: Change<'rework'> = (one, input, by) => {
  const unit = one.unit ?? one.handledUnit
  const due = dueAt(by.table, by.at, reworkLimit(one.limit))
  return {
    set: {
      ...undone,
      status: 'in_progress',
      unit,
      reworks: one.reworks + 1,
      handleBy: due,
      provisional: provisional(by, due),
      turnBy: due,
    },
    body: { to: 'in_progress', unit: presentUnit(by, unit), handleBy: iso(due) },
    why: input.why,
  }
}
