const ZONE = 'Asia/Shanghai'
/** Eight in the morning: after the usual quiet hours, and before the day begins. */
const HOUR = 8

/** The last moment at which digests went out, at or before an instant: today's or yesterday's, or that of the last Monday. */
export function lastSlot(now: Temporal.Instant, weekly: boolean): Temporal.Instant {
  const local = now.toZonedDateTimeISO(ZONE)
  const today = local.startOfDay().with({ hour: HOUR })
  const slot = Temporal.ZonedDateTime.compare(today, local) <= 0 ? today : today.subtract({ days: 1 })
  return (weekly ? slot.subtract({ days: slot.dayOfWeek - 1 }) : slot).toInstant()
}

/** How a person wants what can wait: once a day, on Mondays, or at once, when nothing is held any more. */
export interface DigestChoice {
  readonly digest: boolean
  readonly weekly: boolean
}

/**
 * Whether what was held since an instant goes out now: a digest has been due since then, or the person no longer wants
 * any. Nothing is remembered for it, so a job that stood still for days sends one digest and not several.
 */
export function isDigestDue(heldSince: Temporal.Instant, choice: DigestChoice, now: Temporal.Instant): boolean {
  return !choice.digest || Temporal.Instant.compare(heldSince, lastSlot(now, choice.weekly)) < 0
}
