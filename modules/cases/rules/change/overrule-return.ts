import type { Change } from './change.ts'

/** 驳回退单: the same unit handles it; the clock ran all the while. */
export const overruleReturn: Change<'overrule_return'> = (one, input, by) => ({
  set: { status: 'in_progress', proposedUnit: null, returnBy: null, turnBy: one.handleBy ?? one.respondBy ?? by.at },
  body: { to: 'in_progress' },
  why: input.why,
})
