import type { CaseFacts } from './case-facts.ts'

/** States in which the unit's promise to the reporter is still open. */
const promised = new Set<string>([
  'accepted',
  'dispatched',
  'return_requested',
  'in_progress',
  'co_handling',
  'split',
  'termination_requested',
])

export interface LateClock {
  /** Whose turn it is, or the promise to the reporter. */
  readonly clock: 'turn' | 'handle'
  readonly due: number
}

/** The promise that is broken and not yet journalled, the one to the reporter first; null when there is none. */
export function lateClock(
  one: Pick<CaseFacts, 'status' | 'turnBy' | 'turnNoted' | 'handleBy' | 'handleNoted'>,
  now: number,
): LateClock | null {
  const { handleBy, turnBy } = one
  if (handleBy !== null && now >= handleBy && one.handleNoted !== handleBy && promised.has(one.status))
    return { clock: 'handle', due: handleBy }
  // Where the turn is the promise itself, one entry says both.
  if (turnBy !== null && now >= turnBy && one.turnNoted !== turnBy && turnBy !== one.handleNoted)
    return { clock: 'turn', due: turnBy }
  return null
}
