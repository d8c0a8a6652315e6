import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import chineseDays from 'chinese-days'
import { limitUnitCodes } from '../contract/limit.ts'
import { nationalCalendar } from '../data/work-days.ts'
import {
  BeyondCalendar,
  addWork,
  dueAt,
  isProvisional,
  isWorkday,
  movedOn,
  workBetween,
  workdayAfter,
} from '../rules/calendar.ts'
import { dayFrom, dayText, workTable } from '../rules/work-table.ts'
import { slowCalendar } from './slow-calendar.ts'

const table = workTable(nationalCalendar())
const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`).epochMilliseconds
const said = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(0, 16)

describe('the calendar of 2026', () => {
  test('has 248 workdays, with those made up at weekends', () => {
    let count = 0
    for (let day = dayFrom('2026-01-01'); day <= dayFrom('2026-12-31'); day++) if (isWorkday(table, day)) count++
    expect(count).toBe(248)
    for (const madeUp of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect(isWorkday(table, dayFrom(madeUp))).toBe(true)
  })

  for (const [from, n, to] of [
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-14', 2, '2026-02-25'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-09-30', 15, '2026-10-27'],
  ] as const)
    test(`${n} workdays after ${from} is ${to}`, () => {
      expect(dayText(workdayAfter(table, dayFrom(from), n))).toBe(to)
    })

  for (const [from, hours, to] of [
    ['2026-02-13T16:30', 4, '2026-02-14T11:30'],
    ['2026-02-14T17:00', 2, '2026-02-24T10:00'],
    ['2026-05-01T10:00', 1, '2026-05-06T09:30'],
    ['2026-02-13T20:00', 7.5, '2026-02-14T17:30'],
  ] as const)
    test(`${hours} working hours from ${from} end at ${to}`, () => {
      expect(said(addWork(table, at(from), hours * 3_600_000))).toBe(to)
    })
})

test('a year without a notice is provisional, and so is a due time that reaches into it', () => {
  expect(table.provisional.has(2026)).toBe(false)
  expect(table.provisional.has(2027)).toBe(true)
  expect(isProvisional(table, at('2026-12-30T10:00'), at('2026-12-31T17:30'))).toBe(false)
  expect(isProvisional(table, at('2026-12-30T10:00'), at('2027-01-05T17:30'))).toBe(true)
  expect(isWorkday(table, dayFrom('2027-01-01'))).toBe(false)
})

test('a day the table does not reach is said, not guessed', () => {
  expect(() => dueAt(table, at('2040-01-01T10:00'), { unit: 'work_hour', value: 1 })).toThrow(BeyondCalendar)
  expect(() => dueAt(table, at('2032-12-30T10:00'), { unit: 'work_day', value: 9 })).toThrow(BeyondCalendar)
})

test('a period of days that would end on a holiday ends on the next workday', () => {
  expect(said(dueAt(table, at('2026-09-24T10:00'), { unit: 'natural_day', value: 7 }))).toBe('2026-10-08T23:59')
})

test('the table gives the same due times as the calendar told in Temporal', () => {
  const slow = slowCalendar((date) => chineseDays.isWorkday(date))
  fc.assert(
    fc.property(
      fc.integer({ min: at('2019-01-05T00:00'), max: at('2026-10-01T00:00') }),
      fc.constantFrom(...limitUnitCodes),
      fc.integer({ min: 1, max: 40 }),
      (from, unit, value) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(from)
        const limit = { unit, value }
        expect(dueAt(table, from, limit)).toBe(slow(instant, limit).epochMilliseconds)
      },
    ),
    { numRuns: 400 },
  )
})

test('work added is the work found between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('2019-01-05T00:00'), max: at('2026-06-01T00:00') }),
      fc.integer({ min: 1, max: 200 * 3_600_000 }),
      (from, work) => {
        expect(workBetween(table, from, addWork(table, from, work))).toBe(work)
      },
    ),
  )
})

test('a clock that stood still over a night loses only the working hours', () => {
  const due = at('2026-03-06T17:30')
  const moved = movedOn(table, due, { unit: 'work_day', value: 5 }, at('2026-03-03T16:30'), at('2026-03-04T09:30'))
  expect(said(moved)).toBe('2026-03-09T10:30')
})
