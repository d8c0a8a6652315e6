import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { nextTry, TRY_HOURS, waitSeconds } from './back-off.ts'
import { afterQuiet, isQuiet, usualQuiet } from './quiet.ts'

const start = Temporal.Instant.from('2026-03-03T00:00:00Z')
const someTime = integer({ min: 0, max: 7 * 86_400 }).map((seconds) => start.add({ seconds }))
const someQuiet = record({ from: integer({ min: 0, max: 1439 }), to: integer({ min: 0, max: 1439 }) })
const compare = Temporal.Instant.compare

test('what is due at night waits for the morning, and by day goes at once', () => {
  const local = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Shanghai]`).toInstant()
  const due = (text: string) =>
    afterQuiet(local(text), usualQuiet).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString()
  expect(due('2026-03-03T21:59:59')).toBe('2026-03-03T21:59:59')
  expect(due('2026-03-03T22:00')).toBe('2026-03-04T07:00:00')
  expect(due('2026-03-04T06:59')).toBe('2026-03-04T07:00:00')
  expect(due('2026-03-04T07:00')).toBe('2026-03-04T07:00:00')
})

test('whatever the quiet hours, a message is moved to their end at most, and never into them', () => {
  assert(
    property(someTime, someQuiet, (at, quiet) => {
      const due = afterQuiet(at, quiet)
      expect(isQuiet(due, quiet)).toBe(false)
      expect(compare(due, at)).toBeGreaterThanOrEqual(0)
      expect(at.until(due).total('hours')).toBeLessThan(24)
      if (!isQuiet(at, quiet)) expect(due.equals(at)).toBe(true)
    }),
  )
})

test('waits double from half a minute to an hour', () => {
  expect([1, 2, 3, 8, 40].map(waitSeconds)).toEqual([30, 60, 120, 3600, 3600])
})

test('a message that nobody takes is tried for 72 hours, never given up before, never tried in the quiet hours', () => {
  assert(
    property(someTime, someQuiet, integer({ min: 0, max: 1 }), (firstDue, quiet, has) => {
      let at = firstDue
      let tries = 1
      const message = () => ({ firstDue, tries, quiet: has ? quiet : null })
      for (let next = nextTry(message(), at); next; next = nextTry(message(), at)) {
        expect(compare(next, at)).toBeGreaterThan(0)
        if (has) expect(isQuiet(next, quiet)).toBe(false)
        at = next
        tries++
      }
      expect(firstDue.until(at).total('hours')).toBeGreaterThanOrEqual(TRY_HOURS)
      // Three days of an hour each and the doubling before it; a night's rest may only take tries away.
      expect(tries).toBeLessThan(90)
    }),
    { numRuns: 60 },
  )
})
