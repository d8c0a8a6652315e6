// Words: a *line* of the rota names a person, weekdays and hours; a *watch* is one turn of a line, from its beginning
// on one day until its end, perhaps past midnight; a *gap* is a time in no watch.
import type { AccountId } from '../contract/ids.ts'
import { holdsOn, type Span } from './post-dates.ts'

export interface Line extends Span {
  readonly account: AccountId
  /** 1 = Monday … 7 = Sunday: the day on which the watch begins. */
  readonly weekdays: readonly number[]
  /** Minute of the day, by the city's clock. */
  readonly start: number
  /** At most a day, so that only today's and yesterday's watches can run at an instant. */
  readonly minutes: number
  readonly substitute: boolean
}

interface Watch<L extends Line> {
  readonly line: L
  readonly begins: Temporal.Instant
  readonly ends: Temporal.Instant
}

const ZONE = 'Asia/Shanghai'

function watchOn<L extends Line>(line: L, day: Temporal.PlainDate): Watch<L> | undefined {
  if (!line.weekdays.includes(day.dayOfWeek) || !holdsOn(line, day.toString())) return undefined
  const begins = day.toZonedDateTime(ZONE).add({ minutes: line.start }).toInstant()
  return { line, begins, ends: begins.add({ minutes: line.minutes }) }
}

const runs = (watch: Watch<Line>, at: Temporal.Instant) =>
  Temporal.Instant.compare(watch.begins, at) <= 0 && Temporal.Instant.compare(at, watch.ends) < 0

/** The substitute goes before the regular person, then whoever came on last; the id settles what is left. */
function before(a: Watch<Line>, b: Watch<Line>): number {
  if (a.line.substitute !== b.line.substitute) return a.line.substitute ? -1 : 1
  return Temporal.Instant.compare(b.begins, a.begins) || (a.line.account < b.line.account ? -1 : 1)
}

/** Who is on watch at an instant and until when; undefined in a gap. */
export function watchAt<L extends Line>(lines: readonly L[], at: Temporal.Instant): Watch<L> | undefined {
  const today = at.toZonedDateTimeISO(ZONE).toPlainDate()
  const days = [today, today.subtract({ days: 1 })]
  return lines
    .flatMap((line) => days.map((day) => watchOn(line, day)))
    .filter((watch) => watch !== undefined && runs(watch, at))
    .filter((watch) => watch !== undefined)
    .sort(before)[0]
}

/** The times without anybody from an instant on, for so many days: shown where the rota is set, so it can be closed. */
export function gapsIn(
  lines: readonly Line[],
  from: Temporal.Instant,
  days: number,
): { from: Temporal.Instant; to: Temporal.Instant }[] {
  const first = from.toZonedDateTimeISO(ZONE).toPlainDate()
  const end = from.add({ hours: 24 * days })
  const watches = Array.from({ length: days + 2 }, (_, i) => first.add({ days: i - 1 }))
    .flatMap((day) => lines.map((line) => watchOn(line, day)))
    .filter((watch) => watch !== undefined)
    .sort((a, b) => Temporal.Instant.compare(a.begins, b.begins))
  const gaps: { from: Temporal.Instant; to: Temporal.Instant }[] = []
  let covered = from
  for (const watch of watches) {
    if (Temporal.Instant.compare(watch.begins, end) >= 0) break
    if (Temporal.Instant.compare(watch.begins, covered) > 0) gaps.push({ from: covered, to: watch.begins })
    if (Temporal.Instant.compare(watch.ends, covered) > 0) covered = watch.ends
  }
  if (Temporal.Instant.compare(covered, end) < 0) gaps.push({ from: covered, to: end })
  return gaps
}
