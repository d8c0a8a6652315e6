import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitHeaders, minuteOf, standingOf } from './rate-limit.ts'

const at = fc.integer({ min: 0, max: 4_000_000_000_000 })

test('of any number of calls in a minute exactly as many pass as the limit says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 0, max: 200 }), at, (limit, more, now) => {
      const passed = Array.from({ length: limit + more }, (_, i) => standingOf(i + 1, limit, now)).filter(
        ({ ok }) => ok,
      )
      expect(passed).toHaveLength(limit)
      expect(passed.at(-1)?.remaining).toBe(0)
    }),
    { numRuns: 30 },
  )
})

test('who is refused hears when the minute is over, and by then it is another minute', () => {
  fc.assert(
    fc.property(at, (now) => {
      const standing = standingOf(2, 1, now)
      const { 'retry-after': retry } = limitHeaders(standing)
      expect(Number(retry)).toBeGreaterThanOrEqual(1)
      expect(Number(retry)).toBeLessThanOrEqual(60)
      expect(minuteOf(now + Number(retry) * 1000)).toBeGreaterThan(minuteOf(now))
    }),
  )
})

test('whoever passes is told the policy and what is left, and not to come back later', () => {
  expect(limitHeaders(standingOf(3, 10, 15_000))).toEqual({
    'ratelimit-policy': '"minute";q=10;w=60',
    ratelimit: '"minute";r=7;t=45',
  })
})
