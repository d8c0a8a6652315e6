import type { Change } from './change.ts'

/** 不予受理: ends it with one of the six reasons; the reporter is told the reason and the right way. */
export const notAcceptCase: Change<'not_accept'> = (_, input, by) => ({
  set: { status: 'not_accepted', closedAt: by.at, turnBy: null },
  body: { to: 'not_accepted', reason: input.reason },
  why: input.why,
})
