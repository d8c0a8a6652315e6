/**
 * Working time as a table, so that a deadline costs a look-up and no calendar arithmetic.
 * Days are counted from 1970-01-01 by the clock of Beijing (UTC+8, without summer time since 1992);
 * instants are milliseconds since the epoch.
 */
const OFFSET = 8 * 3_600_000
export const DAY = 86_400_000

/** Minutes of the day in which the unit works, in order and apart. */
export type Spans = readonly (readonly [from: number, to: number])[]

/** From this day of the year on (MM-DD) these are the hours; the last one of the year holds until the first. */
export interface Season {
  readonly from: string
  readonly spans: Spans
}

/** One organisation's calendar, as kept in the database. */
export interface CalendarSpec {
  /** First day, always 1 January: '2019-01-01'. */
  readonly firstDay: string
  /** One character a day from the first on: 'w' works, 'o' off. */
  readonly days: string
  /** Years whose notice has not been published: their holidays are guesses. */
  readonly provisional: readonly number[]
  readonly seasons: readonly Season[]
}

export interface WorkTable {
  readonly firstDay: number
  /** 1 where the day works, by day from the first. */
  readonly works: Uint8Array
  /** Workdays before each day. */
  readonly before: Int32Array
  /** The day of the n-th workday. */
  readonly nth: Int32Array
  /** Spans of work in order: from, to, and the work before each. */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly done: Float64Array
  /** First span that begins on the day or later. */
  readonly spanOf: Int32Array
  readonly provisional: ReadonlySet<number>
}

/** The day an instant falls on in Beijing. */
export const dayOf = (at: number): number => Math.floor((at + OFFSET) / DAY)
/** The instant a day begins. */
export const startOf = (day: number): number => day * DAY - OFFSET

/** A day as text, for looking into seasons and for people. */
export const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
/** The day of a text like 2026-02-14. */
export const dayFrom = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY

function spansOn(text: string, seasons: readonly Season[]): Spans {
  const key = text.slice(5)
  let held = seasons.at(-1)
  for (const season of seasons) if (season.from <= key) held = season
  return held?.spans ?? []
}

/** Lays out a calendar. Refuses one that has no workday or no hours, since every deadline would be endless. */
export function workTable(spec: CalendarSpec): WorkTable {
  const seasons = [...spec.seasons].sort((a, b) => (a.from < b.from ? -1 : 1))
  const firstDay = dayFrom(spec.firstDay)
  const count = spec.days.length
  const works = new Uint8Array(count)
  const before = new Int32Array(count + 1)
  const spanOf = new Int32Array(count + 1)
  const nth: number[] = []
  const from: number[] = []
  const to: number[] = []
  const done: number[] = [0]
  for (let i = 0; i < count; i++) {
    spanOf[i] = from.length
    before[i] = nth.length
    if (spec.days[i] !== 'w') continue
    works[i] = 1
    nth.push(i)
    const start = startOf(firstDay + i)
    for (const [a, b] of spansOn(dayText(firstDay + i), seasons)) {
      from.push(start + a * 60_000)
      to.push(start + b * 60_000)
      done.push((done.at(-1) ?? 0) + (b - a) * 60_000)
    }
  }
  before[count] = nth.length
  spanOf[count] = from.length
  if (from.length === 0) throw new RangeError('a calendar without working hours')
  return {
    firstDay,
    works,
    before,
    nth: Int32Array.from(nth),
    from: Float64Array.from(from),
    to: Float64Array.from(to),
    done: Float64Array.from(done),
    spanOf,
    provisional: new Set(spec.provisional),
  }
}
