import { terminationBy } from '../deadlines.ts'
import type { Change } from './change.ts'

/** 申请终止: the reporter does not cooperate; only the level above may end it for that (潍坊 12345 条例 21). */
export const terminateCase: Change<'terminate'> = (_, input, by) => ({
  set: { status: 'termination_requested', extensionAsked: null, turnBy: terminationBy(by.table, by.at) },
  body: { to: 'termination_requested' },
  why: input.why,
})

/** 批准终止. */
export const approveTermination: Change<'approve_termination'> = (_, input, by) => ({
  set: { status: 'terminated', closedAt: by.at, turnBy: null },
  body: { to: 'terminated' },
  why: input.why,
})

/** 不批准终止: the clock ran all the while. */
export const refuseTermination: Change<'refuse_termination'> = (one, input, by) => ({
  set: { status: 'in_progress', turnBy: one.handleBy ?? one.respondBy ?? by.at },
  body: { to: 'in_progress' },
  why: input.why,
})
