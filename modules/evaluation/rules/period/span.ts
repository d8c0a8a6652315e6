import type { PeriodKind } from '../../contract/periods.ts'
import { monthOf, monthPlus, startOfMonth } from '../month.ts'

/** A period by its kind and its first and last month, both counted in. */
export interface Span {
  readonly kind: PeriodKind
  readonly from: number
  readonly to: number
}

const months = { month: 1, quarter: 3, year: 12 } as const satisfies Record<PeriodKind, number>
/** Days after its last month until a period freezes: what was reported at its end has been handled and rated by then. */
export const FREEZE_AFTER_DAYS = 30
const HOURS = 24

/** The period of a kind in which a month lies. */
export function spanOf(kind: PeriodKind, month: number): Span {
  const length = months[kind]
  const from = month - (((month % 100) - 1) % length)
  return { kind, from, to: monthPlus(from, length - 1) }
}

/** When a period freezes: at the end of its last month and thirty days (the field's rule for 办结率). */
export const freezesAt = ({ to }: Span): Temporal.Instant =>
  startOfMonth(monthPlus(to, 1)).add({ hours: FREEZE_AFTER_DAYS * HOURS })

/**
 * The last two months and the last quarter whose day has passed, the latest month first, the quarter last: what a house
 * that begins with a past opens by hand to have something to compare.
 */
export function latestFreezable(now: Temporal.Instant): Span[] {
  const passed = (span: Span) => Temporal.Instant.compare(freezesAt(span), now) <= 0
  const before = (kind: PeriodKind, count: number): Span[] => {
    const found: Span[] = []
    for (let from = spanOf(kind, monthOf(now.epochMilliseconds)).from; found.length < count;) {
      const span = spanOf(kind, from)
      if (passed(span)) found.push(span)
      from = monthPlus(span.from, -1)
    }
    return found
  }
  return [...before('month', 2), ...before('quarter', 1)]
}

/** Every month of a period. */
export const monthsIn = ({ kind, from }: Span): number[] =>
  Array.from({ length: months[kind] }, (_, i) => monthPlus(from, i))

/**
 * The periods of a kind that must stand now and do not: the running one, and every one since the earliest that was
 * opened, so that a house that was closed for weeks misses none.
 */
export function missingSpans(kind: PeriodKind, opened: readonly number[], now: number): Span[] {
  const running = spanOf(kind, monthOf(now))
  const known = new Set(opened)
  const missing: Span[] = []
  for (
    let span = spanOf(kind, Math.min(running.from, ...opened));
    span.from <= running.from;
    span = spanOf(kind, monthPlus(span.to, 1))
  )
    if (!known.has(span.from)) missing.push(span)
  return missing
}
