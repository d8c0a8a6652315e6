import { wrong, type Fault } from './fault.ts'

/** China has one zone and no summer time since 1991. */
const OFFSET = 8 * 3600
const MS = 1000

const DAY = 86_400
const days = new Map<number, string>()
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

/** The day a number of days after the epoch, kept: a list names few of them, thousands of times. */
function dayOf(n: number): string {
  const known = days.get(n)
  if (known) return known
  if (days.size > 2000) days.clear()
  const text = new Date(n * DAY * MS).toISOString().slice(0, 11)
  days.set(n, text)
  return text
}

/** An instant as W3C date-time with the city's offset. */
export function dateOf(seconds: number): string {
  const here = seconds + OFFSET
  const n = Math.floor(here / DAY)
  const rest = here - n * DAY
  const hour = Math.floor(rest / 3600)
  const minute = Math.floor(rest / 60) % 60
  return `${dayOf(n)}${two[hour]}:${two[minute]}:${two[rest % 60]}+08:00`
}

const shape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

/** Seconds since the epoch of a W3C date-time; what names no zone is of the city. */
export function secondsIn(text: string): number | undefined {
  // A plus sign that was not escaped in an address arrives as a blank.
  const typed = text.trim().replace(/ (\d{2}:\d{2})$/, '+$1')
  if (!shape.test(typed)) return undefined
  const whole = typed.includes('T') ? typed : `${typed}T00:00:00`
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(whole) ? whole : `${whole}+08:00`
  const ms = Date.parse(zoned)
  if (Number.isNaN(ms)) return undefined
  // The 31st of a short month is no day, whatever the engine makes of it.
  const day = Number(typed.slice(8, 10))
  const last = new Date(Date.UTC(Number(typed.slice(0, 4)), Number(typed.slice(5, 7)), 0)).getUTCDate()
  return day >= 1 && day <= last ? ms / MS : undefined
}

export const SPAN_DAYS = 90
const SPAN = SPAN_DAYS * 86_400

/** The span that is asked for: at most ninety days, the last ninety when nothing is said. */
export function spanOf(
  { start, end }: { readonly start: string; readonly end: string },
  now: number,
): { readonly from: number; readonly to: number; readonly faults: readonly Fault[] } {
  const from = start === '' ? undefined : secondsIn(start)
  const to = end === '' ? undefined : secondsIn(end)
  const faults: Fault[] = []
  const unread = (name: string) =>
    wrong(
      `${name} 应为 W3C 日期时间，如 2026-03-01T08:00:00+08:00`,
      `${name} must be a W3C date-time, such as 2026-03-01T08:00:00+08:00`,
    )
  if (start !== '' && from === undefined) faults.push(unread('start_date'))
  if (end !== '' && to === undefined) faults.push(unread('end_date'))
  if (from !== undefined && to !== undefined && to < from)
    faults.push(wrong('end_date 早于 start_date', 'end_date is before start_date'))
  if (from !== undefined && to !== undefined && to - from > SPAN)
    faults.push(wrong('时间范围最长 90 天，请分段查询', 'The range may span 90 days at most; ask for it part by part'))
  const last = to ?? (from === undefined ? now : Math.min(now, from + SPAN))
  return { from: from ?? last - SPAN, to: last, faults }
}
