const ZONE = 'Asia/Shanghai'

/** Hours in which nothing rings, as minutes of the city's day; the end may lie on the next day. Equal ends: none. */
export interface Quiet {
  readonly from: number
  readonly to: number
}

/** From ten at night to seven in the morning, unless the person says otherwise. */
export const usualQuiet: Quiet = { from: 22 * 60, to: 7 * 60 }

/** Whether an instant lies in the quiet hours. The beginning is quiet, the end is not. */
export function isQuiet(at: Temporal.Instant, { from, to }: Quiet): boolean {
  const { hour, minute } = at.toZonedDateTimeISO(ZONE)
  const now = hour * 60 + minute
  return from <= to ? now >= from && now < to : now >= from || now < to
}

/** The instant itself, or the end of the quiet hours it lies in. */
export function afterQuiet(at: Temporal.Instant, quiet: Quiet): Temporal.Instant {
  if (!isQuiet(at, quiet)) return at
  const local = at.toZonedDateTimeISO(ZONE)
  const end = local.startOfDay().add({ minutes: quiet.to })
  return (Temporal.ZonedDateTime.compare(end, local) > 0 ? end : end.add({ days: 1 })).toInstant()
}
