import type { Change } from './change.ts'

/** 签收: the unit has it. Nothing is gained by signing late, since the handling clock runs from acceptance. */
export const signForCase: Change<'sign_for'> = (one, _, by) => ({
  set: { status: 'in_progress', turnBy: one.handleBy ?? one.respondBy ?? by.at },
  body: { to: 'in_progress', auto: by.doer.kind === 'system' },
})
