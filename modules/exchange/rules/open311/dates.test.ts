import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, secondsIn, SPAN_DAYS, spanOf } from './dates.ts'

const instant = fc.integer({ min: 0, max: 4_000_000_000 })
const DAY = 86_400

test('an instant written is read again, and says the city’s offset', () => {
  fc.assert(
    fc.property(instant, (seconds) => {
      expect(dateOf(seconds)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
      expect(secondsIn(dateOf(seconds))).toBe(seconds)
    }),
  )
})

test.each([
  ['2026-03-01', '2026-02-28T16:00:00Z'],
  ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z'],
  // A plus that was not escaped in the address.
  ['2026-03-01T08:00:00 08:00', '2026-03-01T00:00:00Z'],
  ['2026-03-01T08:00', '2026-03-01T00:00:00Z'],
])('%s is read', (typed, meant) => {
  expect(secondsIn(typed)).toBe(Date.parse(meant) / 1000)
})

test.each(['', 'gestern', '2026-02-30', '2026-13-01', '01/03/2026', '20260301', '2026-03-01T25:00:00Z'])(
  '%s is no date',
  (typed) => {
    expect(secondsIn(typed)).toBeUndefined()
  },
)

test('a span is never longer than ninety days, and ends now unless something else is said', () => {
  fc.assert(
    fc.property(fc.option(instant), fc.option(instant), instant, (start, end, now) => {
      const said = (seconds: number | null) => (seconds === null ? '' : dateOf(seconds))
      const { from, to, faults } = spanOf({ start: said(start), end: said(end) }, now)
      if (faults.length > 0) {
        expect(start !== null && end !== null && (end < start || end - start > SPAN_DAYS * DAY)).toBe(true)
        return
      }
      if (start !== null) expect(from).toBe(start)
      if (end !== null) expect(to).toBe(end)
      if (start === null && end === null) expect(to).toBe(now)
      expect(to - from).toBeLessThanOrEqual(SPAN_DAYS * DAY)
    }),
  )
})
