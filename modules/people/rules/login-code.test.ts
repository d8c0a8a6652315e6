import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlive, codeOf, readCode } from './login-code.ts'

const sentAt = Temporal.Instant.from('2026-03-02T01:00:00Z')
const code = (tries = 0) => ({ sentAt, tries })

test('a code lives five minutes', () => {
  expect(codeAlive(code(), sentAt.add({ minutes: 4, seconds: 59 }))).toBe(true)
  expect(codeAlive(code(), sentAt.add({ minutes: 5 }))).toBe(false)
})

test('a code is spent after five tries', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((tries) => codeAlive(code(tries), sentAt))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})

test('every code has six digits and is read back as typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), (n) => {
      const six = codeOf(n)
      expect(six).toMatch(/^\d{6}$/)
      expect(readCode(`${six.slice(0, 3)} ${six.slice(3)}`)).toBe(six)
    }),
  )
  expect(readCode('１２３４５６')).toBe('123456')
  expect(readCode('12345')).toBeUndefined()
})
