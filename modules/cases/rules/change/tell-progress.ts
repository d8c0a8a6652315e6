import type { Change } from './change.ts'

/** 告知进展: a word to the reporter while the work goes on. */
export const tellProgress: Change<'progress'> = (one, input) => ({
  set: {},
  body: { to: one.status, note: input.note },
})
