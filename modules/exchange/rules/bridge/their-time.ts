/**
 * A time as other systems write it: ISO with an offset, `2026-03-03 10:00[:00]`, `20260303100000`, or seconds or
 * milliseconds since the epoch. Without an offset it is of their zone. Null for what is no time.
 */
export function theirTime(value: unknown, zone: string): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? fromCount(value) : null
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromCount(Number(text))
  const plain = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?)?$/.exec(text)
  try {
    if (!plain) return Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds
    const [year, month, day, hour = 0, minute = 0, second = 0] = plain.slice(1).map((part) => Number(part ?? 0))
    const fields = { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour, minute, second }
    return Temporal.PlainDateTime.from(fields, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}

/** Ten digits are seconds. */
const fromCount = (count: number): number => (count < 100_000_000_000 ? count * 1000 : count)
