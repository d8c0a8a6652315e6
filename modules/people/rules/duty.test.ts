import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountId } from '../contract/ids.ts'
import { gapsIn, watchAt, type Line } from './duty.ts'

const account = (n: number) => `33040204000000${String(n).padStart(4, '0')}` as AccountId
const line = (more: Partial<Line> = {}): Line => ({
  account: account(1),
  from: '2026-01-01',
  to: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start: 0,
  minutes: 1440,
  substitute: false,
  ...more,
})
// 2026-03-02 is a Monday.
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Shanghai').toInstant()

test('a watch that begins in the evening runs past midnight', () => {
  const night = line({ weekdays: [1], start: 17 * 60 + 30, minutes: 15 * 60 })
  expect(watchAt([night], at('2026-03-02T17:29'))).toBeUndefined()
  expect(watchAt([night], at('2026-03-02T17:30'))?.line).toBe(night)
  expect(watchAt([night], at('2026-03-03T08:29'))?.line).toBe(night)
  expect(watchAt([night], at('2026-03-03T08:30'))).toBeUndefined()
})

test('a substitute goes before the regular person, for his days only', () => {
  const regular = line()
  const substitute = line({ account: account(2), from: '2026-03-03', to: '2026-03-04', substitute: true })
  expect(watchAt([regular, substitute], at('2026-03-02T12:00'))?.line.account).toBe(account(1))
  expect(watchAt([regular, substitute], at('2026-03-03T12:00'))?.line.account).toBe(account(2))
  expect(watchAt([regular, substitute], at('2026-03-04T00:00'))?.line.account).toBe(account(1))
})

test('a rota of the whole week has no gap, a rota of weekdays leaves the weekend', () => {
  const monday = at('2026-03-02T00:00')
  expect(gapsIn([line()], monday, 7)).toEqual([])
  const gaps = gapsIn([line({ weekdays: [1, 2, 3, 4, 5] })], monday, 7)
  expect(gaps).toEqual([{ from: at('2026-03-07T00:00'), to: at('2026-03-09T00:00') }])
})

test('without a rota the whole time is a gap', () => {
  const monday = at('2026-03-02T00:00')
  expect(gapsIn([], monday, 2)).toEqual([{ from: monday, to: at('2026-03-04T00:00') }])
})

const anyLine = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    start: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 30, max: 1440 }),
    substitute: fc.boolean(),
    n: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ n, ...more }) => line({ account: account(n), ...more }))

test('at every instant there is a person or a gap, never both', () => {
  const monday = at('2026-03-02T00:00')
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), fc.integer({ min: 0, max: 7 * 1440 - 1 }), (lines, minute) => {
      const now = monday.add({ minutes: minute })
      const inGap = gapsIn(lines, monday, 7).some(
        (gap) => Temporal.Instant.compare(gap.from, now) <= 0 && Temporal.Instant.compare(now, gap.to) < 0,
      )
      expect(watchAt(lines, now) === undefined).toBe(inGap)
    }),
  )
})
