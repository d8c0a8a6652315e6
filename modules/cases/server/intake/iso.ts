const MOST = 2000
const kept = new Map<number, string>()

/**
 * An instant as text. Reports of one moment share most of their due times, and writing a date out costs a microsecond,
 * seven times a report: the last ones are kept.
 */
export function iso(at: number): string
export function iso(at: number | null): string | null
export function iso(at: number | null): string | null {
  if (at === null) return null
  const known = kept.get(at)
  if (known !== undefined) return known
  if (kept.size >= MOST) kept.clear()
  const text = new Date(at).toISOString()
  kept.set(at, text)
  return text
}
