import { dispatchBy, verifyBy } from '../deadlines.ts'
import type { Change } from './change.ts'

/** 派人核实: somebody of the ground looks before the office decides. */
export const verifyCase: Change<'verify'> = (_, input, by) => ({
  set: { status: 'verifying', turnBy: verifyBy(by.table, by.at) },
  body: { to: 'verifying' },
  why: input.why,
})

/** 核实情况: what was seen; the office has its time again from here, the reporter's promise has not begun. */
export const tellVerified: Change<'verified'> = (one, input, by) => {
  const due = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: { status: 'submitted', dispatchBy: due, turnBy: due },
    body: { to: 'submitted', seen: input.seen, files: input.files },
  }
}
