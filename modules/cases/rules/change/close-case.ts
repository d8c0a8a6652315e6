import type { Change } from './change.ts'

/** 结案: after a rating, or when nobody rated in time, which never counts as satisfied. */
export const closeCase: Change<'close'> = (one, input, by) => ({
  set: { status: 'closed', closedAt: by.at, turnBy: null },
  body: { to: 'closed', unrated: one.asksRating && one.status === 'feedback' },
  why: input.why,
})
