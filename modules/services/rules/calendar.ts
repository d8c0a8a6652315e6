import type { Limit } from '../contract/limit.ts'
import { DAY, dayOf, startOf, type WorkTable } from './work-table.ts'

/** The calendar ends before this day: an administrator must load the year first. */
export class BeyondCalendar extends RangeError {
  override name = 'BeyondCalendar'
}

const HOUR = 3_600_000

/** Index of the day in the table; refuses a day outside it. */
function indexOf(table: WorkTable, day: number): number {
  const i = day - table.firstDay
  if (i < 0 || i >= table.works.length) throw new BeyondCalendar('the calendar does not reach this day')
  return i
}

/** The first span that ends after an instant. */
function spanAfter(table: WorkTable, at: number): number {
  let i = table.spanOf[indexOf(table, dayOf(at))]!
  while (i < table.to.length && table.to[i]! <= at) i++
  return i
}

/** Work done before an instant, in milliseconds from the table's beginning. */
function workBefore(table: WorkTable, at: number): number {
  const i = spanAfter(table, at)
  return table.done[i]! + (i < table.from.length ? Math.max(0, at - table.from[i]!) : 0)
}

/** The instant at which so much work will have been done; at a day's close it is the close, not the next opening. */
export function addWork(table: WorkTable, at: number, ms: number): number {
  const { done, from } = table
  const want = workBefore(table, at) + ms
  if (want > done[from.length]!) throw new BeyondCalendar('the calendar ends before the limit')
  let lo = 0
  let hi = from.length - 1
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (done[mid + 1]! < want) lo = mid + 1
    else hi = mid
  }
  return from[lo]! + (want - done[lo]!)
}

/** Working time between two instants; none when they stand the other way round. */
export function workBetween(table: WorkTable, a: number, b: number): number {
  return b <= a ? 0 : workBefore(table, b) - workBefore(table, a)
}

/** The n-th workday after a day; the day itself does not count (民法典 201). */
export function workdayAfter(table: WorkTable, day: number, n: number): number {
  const i = indexOf(table, day)
  const index = table.before[i]! + table.works[i]! + n - 1
  const found = table.nth[index]
  if (found === undefined) throw new BeyondCalendar('the calendar ends before the limit')
  return table.firstDay + found
}

/** Close of business: the end of the day's last span. */
function closeOf(table: WorkTable, day: number): number {
  return table.to[table.spanOf[indexOf(table, day) + 1]! - 1]!
}

export function isWorkday(table: WorkTable, day: number): boolean {
  return table.works[indexOf(table, day)] === 1
}

/** Whether the unit works at an instant. */
export function isWorking(table: WorkTable, at: number): boolean {
  const i = spanAfter(table, at)
  return i < table.from.length && table.from[i]! <= at
}

/** When a limit that begins now ends. Refuses with BeyondCalendar what the calendar does not reach. */
export function dueAt(table: WorkTable, from: number, limit: Limit): number {
  switch (limit.unit) {
    case 'urgent_hour':
      return from + limit.value * HOUR
    case 'work_hour':
      return addWork(table, from, limit.value * HOUR)
    case 'work_day':
      return closeOf(table, workdayAfter(table, dayOf(from), limit.value))
    case 'natural_day': {
      let day = dayOf(from) + limit.value
      if (!isWorkday(table, day)) day = workdayAfter(table, day, 1)
      // 24:00 of the last day, written as its last second so that a page shows the day itself (民法典 203).
      return startOf(day) + DAY - 1000
    }
  }
}

/** A due time moved on by what was lost while the clock stood still. */
export function movedOn(table: WorkTable, due: number, limit: Limit, stopped: number, started: number): number {
  if (limit.unit === 'urgent_hour' || limit.unit === 'natural_day') return due + Math.max(0, started - stopped)
  const lost = workBetween(table, stopped, started)
  return lost === 0 ? due : addWork(table, due, lost)
}

/** Whether a due time rests on a year whose holidays are not yet published. */
export function isProvisional(table: WorkTable, from: number, due: number): boolean {
  const last = new Date(startOf(dayOf(due)) + DAY / 2).getUTCFullYear()
  for (let year = new Date(from).getUTCFullYear(); year <= last; year++) if (table.provisional.has(year)) return true
  return false
}
