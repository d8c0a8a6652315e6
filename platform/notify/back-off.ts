import { afterQuiet, type Quiet } from './quiet.ts'

/** Hours for which a message is tried (RELIABILITY R4). */
export const TRY_HOURS = 72
const FIRST_SECONDS = 30
const MOST_SECONDS = 3600

/** Seconds until the next try after so many failed ones: half a minute, doubling to an hour. */
export function waitSeconds(tries: number): number {
  return Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, tries - 1))
}

/**
 * When a message that was not taken is tried again, never in the addressee's quiet hours; null when 72 hours from its
 * first being due have passed. The last try falls on their end, so that nothing is given up early.
 */
export function nextTry(
  message: { readonly firstDue: Temporal.Instant; readonly tries: number; readonly quiet: Quiet | null },
  now: Temporal.Instant,
): Temporal.Instant | null {
  const end = message.firstDue.add({ hours: TRY_HOURS })
  if (Temporal.Instant.compare(now, end) >= 0) return null
  const next = now.add({ seconds: waitSeconds(message.tries) })
  const bounded = Temporal.Instant.compare(next, end) < 0 ? next : end
  return message.quiet ? afterQuiet(bounded, message.quiet) : bounded
}
