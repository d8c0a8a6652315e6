import { expect, test } from 'vitest'
import { maskName, maskPhone } from './masking.ts'

test('a name keeps its first character and does not tell its length', () => {
  expect(['陈示例', '陈例', '陈一二三', 'Sample'].map(maskName)).toEqual(['陈**', '陈**', '陈**', 'S**'])
  expect(maskName(' ')).toBe('')
})

test('a rare character of two code units stays whole', () => {
  expect(maskName('𠮷示例')).toBe('𠮷**')
})

test('a mobile number keeps three and four digits, another number two at most', () => {
  expect(maskPhone('19000000001')).toBe('190****0001')
  expect(maskPhone('05730000000')).toBe('****00')
  expect(maskPhone('110')).toBe('****')
})
