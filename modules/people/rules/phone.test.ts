import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalisePhone } from './phone.ts'

const number = (n: number) => `1900000${String(n).padStart(4, '0')}`

test.each([
  ['190 0000 0001', number(1)],
  ['190-0000-0001', number(1)],
  ['+86 190 0000 0001', number(1)],
  ['0086-19000000001', number(1)],
  ['１９０００００００１２', number(12)],
])('a number typed as %s is understood', (typed, digits) => {
  expect(normalisePhone(typed)).toBe(digits)
})

test.each(['', '12345', '0573-8200-0000', '29000000001', '190000000011', '190abc00001', '86'])(
  '%j is not a mobile number',
  (typed) => {
    expect(normalisePhone(typed)).toBeUndefined()
  },
)

test('a number stays itself however it is spaced', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), fc.array(fc.nat(11), { maxLength: 4 }), (n, cuts) => {
      const spaced = [...number(n)].map((digit, i) => (cuts.includes(i) ? ` ${digit}` : digit)).join('')
      expect(normalisePhone(spaced)).toBe(number(n))
    }),
  )
})
