import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCitizenId, isMobile, realNumbers } from './real-numbers.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Computed, never written down: a valid number of somebody born on the first day of 1900. */
function numberOf(serial: number): string {
  const digits = `${330_402}${19_000_101}${String(serial).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return `${digits}${'10X98765432'[sum % 11]}`
}

test('of the eleven last digits exactly one makes a citizen id number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (serial) => {
      const stem = numberOf(serial).slice(0, 17)
      expect([...'0123456789X'].filter((last) => isCitizenId(stem + last))).toEqual([numberOf(serial).at(-1)])
    }),
  )
})

test('a number with an impossible birthday is nobody’s', () => {
  expect(isCitizenId('330402000000000000')).toBe(false)
})

test('numbers of the invented range are free, others could ring', () => {
  expect(isMobile(`190${'0000'}1234`)).toBe(false)
  expect(isMobile(`139${'0000'}1234`)).toBe(true)
})

test('a complaint names the line and does not repeat the number', () => {
  const text = `first line\nid ${numberOf(1)}\nphone 1${'39'} 1234 5678`
  expect(realNumbers([{ path: 'a.md', text }]).map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '2 real-id',
    '3 real-phone',
  ])
  expect(JSON.stringify(realNumbers([{ path: 'a.md', text }]))).not.toContain(numberOf(1))
})
