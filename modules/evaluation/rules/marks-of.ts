import { bitsOf, type Mark } from '../contract/marks.ts'
import type { Fact } from './fact.ts'

const DAY = 86_400_000
const assisted = new Set(['door', 'phone', 'paper'])

function ratingMarks({ score, solved, ratedWay }: Fact): Mark[] {
  if (score === null || solved === null) return []
  const said = { yes: 'solved', partly: 'partly', no: 'unsolved' } as const
  return [
    'rated',
    said[solved],
    ...(score >= 4 ? (['satisfied'] as const) : score === 3 ? (['neutral'] as const) : []),
    ...(ratedWay === 'self' ? [] : (['rated_assisted'] as const)),
  ]
}

/** Everything that is true of a case when it is counted. What a panel left out carries nothing but that. */
export function marksOf(one: Fact): number {
  if (one.excluded) return bitsOf(['report', 'excluded'])
  const handled = one.handledAt !== null
  // What was merged is counted where it went.
  const accepted = one.acceptedAt !== null && one.ended !== 'merged'
  const asked = one.answeredAt !== null && one.asksRating
  const dispatched = one.dispatchedAt !== null && one.asksRating && one.ended === null
  const reached = Math.min(one.contactedAt ?? Infinity, one.handledAt ?? Infinity)
  const closed = handled && one.closedAt !== null && one.ended === null
  const when: Partial<Record<Mark, boolean>> = {
    report: true,
    not_accepted: one.ended === 'not_accepted',
    accepted,
    merged: one.ended === 'merged',
    withdrawn: one.ended === 'withdrawn',
    terminated: one.ended === 'terminated',
    suspended: one.suspended,
    handled,
    in_time: handled && !one.wasLate,
    answered: one.answeredAt !== null,
    asked,
    contact_due: dispatched,
    contact_in_time: dispatched && reached - (one.dispatchedAt ?? 0) <= DAY,
    closed,
    closed_in_time: closed && handled && !one.wasLate,
    // Counted once the further handling is done, so that no part of a rate is larger than its whole.
    reworked: handled && one.reworks > 0,
    returned: one.returns > 0,
    extended: handled && one.extensions > 0,
    reopened: accepted && one.reopens > 0,
    on_spot: one.onSpot && handled,
    handed_up: handled && one.hops > 0,
    assisted: assisted.has(one.channel),
  }
  const plain = (Object.keys(when) as Mark[]).filter((mark) => when[mark])
  return bitsOf([...plain, ...(asked ? ratingMarks(one) : [])])
}

/** The limit that an open case waits behind, or null when nothing is to be handled: what makes it due by the clock. */
export function waitsUntil(one: Fact): number | null {
  const waits =
    one.acceptedAt !== null && one.handledAt === null && one.closedAt === null && one.ended === null && !one.suspended
  return waits && !one.excluded ? one.handleBy : null
}
