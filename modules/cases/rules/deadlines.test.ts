import { expect, test } from 'vitest'
import { workTable } from '@lianxin/services/rules'
import { nationalCalendar } from '@lianxin/services/testing'
import { afterReturn, clockState, dispatchBy, dispatchedDues, handleBy, reworkLimit } from './deadlines.ts'

const table = workTable(nationalCalendar())
const at = (text: string) => Temporal.Instant.from(`${text}:00+08:00`).epochMilliseconds
const said = (ms: number | null) =>
  ms === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(ms)
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString()
        .slice(0, 16)

test('a report at night is to be dispatched in the second working hour of the morning, an urgent one in half an hour', () => {
  expect(said(dispatchBy(table, at('2026-03-03T22:10'), false))).toBe('2026-03-04T10:30')
  expect(said(dispatchBy(table, at('2026-03-03T22:10'), true))).toBe('2026-03-03T22:40')
})

test('the handling clock starts at acceptance; praise has none', () => {
  expect(said(handleBy(table, at('2026-03-03T10:00'), { unit: 'work_day', value: 5 }))).toBe('2026-03-10T17:30')
  expect(handleBy(table, at('2026-03-03T10:00'), null)).toBe(null)
})

test('a dispatched case is signed for in four, returned within eight working hours', () => {
  const dues = dispatchedDues(table, at('2026-03-03T09:00'), null, false)
  expect([said(dues.signBy), said(dues.returnBy), said(dues.respondBy)]).toEqual([
    '2026-03-03T14:30',
    '2026-03-04T09:30',
    '2026-03-04T09:00',
  ])
})

test('an upheld return gives back the time it took', () => {
  const limit = { unit: 'work_day', value: 5 } as const
  const moved = afterReturn(table, at('2026-03-10T17:30'), limit, at('2026-03-03T16:30'), at('2026-03-04T09:30'))
  expect(said(moved)).toBe('2026-03-11T10:30')
})

test('a rework has half the limit, and at least eight working hours', () => {
  expect(reworkLimit({ unit: 'work_day', value: 5 })).toEqual({ unit: 'work_hour', value: 20 })
  expect(reworkLimit({ unit: 'work_hour', value: 4 })).toEqual({ unit: 'work_hour', value: 8 })
  expect(reworkLimit({ unit: 'natural_day', value: 30 })).toEqual({ unit: 'natural_day', value: 15 })
})

test('a clock is yellow from three quarters of its working time and late at its end', () => {
  const [from, by] = [at('2026-03-03T08:30'), at('2026-03-03T17:30')]
  expect(clockState(table, from, by, at('2026-03-03T12:00')).state).toBe('well')
  expect(clockState(table, from, by, at('2026-03-03T15:40')).state).toBe('soon')
  expect(clockState(table, from, by, by)).toEqual({ state: 'late', spent: 1 })
})
