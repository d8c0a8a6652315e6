import { expect, test } from 'vitest'
import { search, suggest } from './suggest.logic.ts'

const offered = [
  { code: '0202', name: '路灯', terms: ['路灯', '灯不亮'] },
  { code: '0601', name: '噪声扰民', terms: ['噪声扰民', '噪声', '吵'] },
  { code: '0203', name: '路面破损', terms: ['路面破损', '路面', '坑'] },
]

test('a suggestion names the word of the text it rests on', () => {
  expect(suggest('门口的路灯坏了', offered)).toEqual([{ offered: offered[0], because: '路灯' }])
})

test('the longest word stands first', () => {
  expect(suggest('路灯坏了，灯不亮，还有噪声', offered).map((s) => s.because)).toEqual(['灯不亮', '噪声'])
})

test('a single character is no reason', () => {
  expect(suggest('楼上很吵', offered)).toEqual([])
})

test('the search puts first what begins with the word', () => {
  expect(search('路', offered).map((o) => o.code)).toEqual(['0202', '0203'])
  expect(search('扰民', offered).map((o) => o.code)).toEqual(['0601'])
  expect(search('  ', offered)).toEqual([])
})
