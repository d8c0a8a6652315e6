/** Days an account may rest; then its holder is warned, and has this many more to come back. */
export const STALE_DAYS = 90
export const WARNED_DAYS = 14

export interface Used {
  /** Last sign-in, or when it was opened or opened again. */
  readonly lastIn: Temporal.Instant
  readonly warnedAt: Temporal.Instant | null
}

const since = (from: Temporal.Instant, days: number): Temporal.Instant => from.add({ hours: days * 24 })
const isPast = (at: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0

/**
 * What is due for an account that is open: nothing, a warning, or that it is closed. Nobody is closed without a warning
 * that had its time, however long they were away; whoever signed in after the warning begins anew.
 */
export function staleDue({ lastIn, warnedAt }: Used, now: Temporal.Instant): 'nothing' | 'warn' | 'close' {
  if (!isPast(since(lastIn, STALE_DAYS), now)) return 'nothing'
  if (warnedAt === null || Temporal.Instant.compare(warnedAt, lastIn) < 0) return 'warn'
  return isPast(since(warnedAt, WARNED_DAYS), now) ? 'close' : 'nothing'
}
