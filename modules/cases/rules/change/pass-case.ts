import type { Change } from './change.ts'
import { onward } from './pass-back.ts'

/**
 * 核查通过: the answer goes back through the levels that handed the case up, and then the reporter is asked to rate.
 * What staff found has nobody to ask and is closed at the next turn.
 */
export const passCase: Change<'pass'> = (one, input, by) => {
  const set = onward(one, null, by)
  return { set, body: { to: set.status, note: input.note ?? null } }
}
