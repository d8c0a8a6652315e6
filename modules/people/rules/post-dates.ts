/** A span of days, half open: `to` is the first day on which it no longer holds; null is open-ended. */
export interface Span {
  readonly from: string
  readonly to: string | null
}

/** Whether the span holds on a day (`YYYY-MM-DD`, which sorts as it reads). */
export function holdsOn(span: Span, day: string): boolean {
  return span.from <= day && (span.to === null || day < span.to)
}

/** Whether two spans share a day. */
export function overlap(a: Span, b: Span): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
}

/** Whether the end comes after the beginning. */
export function ordered(span: Span): boolean {
  return span.to === null || span.from < span.to
}

/** The city's day at an instant: posts and duty run by the calendar on the wall, not by UTC. */
export function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
}
