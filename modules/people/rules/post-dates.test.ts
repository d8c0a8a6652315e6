import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, holdsOn, ordered, overlap } from './post-dates.ts'

test.each([
  ['2026-02-28', false],
  ['2026-03-01', true],
  ['2026-05-31', true],
  ['2026-06-01', false],
])('a post from March until before June holds on %s: %s', (day, holds) => {
  expect(holdsOn({ from: '2026-03-01', to: '2026-06-01' }, day)).toBe(holds)
})

test('a post without an end goes on', () => {
  expect(holdsOn({ from: '2026-03-01', to: null }, '2099-01-01')).toBe(true)
})

test('the day begins at midnight in the city, not in Greenwich', () => {
  expect(dayOf(Temporal.Instant.from('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
  expect(dayOf(Temporal.Instant.from('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
const span = fc.record({ from: day, to: fc.option(day, { nil: null }) }).filter(ordered)

test('two spans overlap exactly when some day is in both', () => {
  const month = Array.from({ length: 28 }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}`)
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(a, b)).toBe(month.some((one) => holdsOn(a, one) && holdsOn(b, one)))
    }),
  )
})
