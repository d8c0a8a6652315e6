import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { band } from './band.ts'
import { nonResponseBounds } from './non-response.ts'
import { wilson } from './wilson.ts'

const tenths = (share: number) => Math.round(share * 1000) / 10

describe('a share never stands without its interval', () => {
  test.each([
    [30, 30, 88.6, 100],
    [98, 100, 93, 99.4],
    [196, 200, 95, 99.2],
    [980, 1000, 96.9, 98.7],
    [0, 10, 0, 27.8],
  ])('%i of %i lies between %d and %d percent', (good, of, low, high) => {
    const rate = wilson(good, of)
    expect([tenths(rate!.low), tenths(rate!.high)]).toEqual([low, high])
  })

  test('nothing of nothing is no share, and more than all is a fault', () => {
    expect(wilson(0, 0)).toBeNull()
    expect(() => wilson(4, 3)).toThrow(RangeError)
  })

  test('the share lies within its interval, and more cases make it narrower', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const good = Math.round(of * share)
        const one = wilson(good, of)!
        const ten = wilson(good * 10, of * 10)!
        expect(one.low).toBeLessThanOrEqual(one.value + 1e-12)
        expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-12)
        expect(ten.high - ten.low).toBeLessThanOrEqual(one.high - one.low + 1e-12)
      }),
    )
  })
})

describe('what silence may hide', () => {
  test.each([
    [0.2, 19.6, 99.6],
    [0.8, 78.5, 98.5],
  ])('with a coverage of %d and 98.07 percent content the truth is between %d and %d', (coverage, low, high) => {
    const answered = 1_000_000 * coverage
    const bounds = nonResponseBounds(answered * 0.9807, answered, 1_000_000)
    expect([tenths(bounds!.low), tenths(bounds!.high)]).toEqual([low, high])
  })
})

describe('bands instead of ranks', () => {
  test.each([
    [29, 29, 0.5, 'few'],
    [29, 30, 0.99, 'alike'],
    [30, 100, 0.9, 'below'],
    [99, 100, 0.8, 'above'],
  ] as const)('%i of %i beside %d is %s', (good, of, all, expected) => {
    expect(band(wilson(good, of)!, all)).toBe(expected)
  })
})
