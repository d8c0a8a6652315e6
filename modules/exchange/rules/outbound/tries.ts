/** Hours for which something is offered to somebody who does not take it (RELIABILITY R4). */
export const TRY_HOURS = 72
const FIRST_SECONDS = 10
const MOST_SECONDS = 3600

/**
 * Milliseconds since the epoch of the next try after so many failed ones: ten seconds, doubling to an hour; null when 72
 * hours from the first have passed. The last try falls on their end, so nothing is given up early.
 */
export function nextTryAt(firstAt: number, tries: number, now: number): number | null {
  const end = firstAt + TRY_HOURS * 3_600_000
  if (now >= end) return null
  const wait = Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, tries - 1))
  return Math.min(end, now + wait * 1000)
}
