import { expect, test } from 'vitest'
import { readRecovery, recoveryShown } from './recovery-code.ts'

test.each(['482109375560', '4821-0937-5560', ' 4821 0937 5560 ', '４８２１０９３７５５６０'])(
  '%s is read as its digits',
  (typed) => {
    expect(readRecovery(typed)).toBe('482109375560')
  },
)

test.each(['482109', '4821-0937-556', 'abcd-0937-5560', ''])('%s is no recovery code', (typed) => {
  expect(readRecovery(typed)).toBeUndefined()
})

test('it is printed in fours, and nothing but twelve digits is printed', () => {
  expect(recoveryShown('482109375560')).toBe('4821-0937-5560')
  expect(() => recoveryShown('4821')).toThrow(RangeError)
})
