import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, lengthOf, textFault, titleOf } from './report-text.ts'
import { emergencyIn } from './urgency.ts'

const nul = String.fromCharCode(0)
const override = String.fromCharCode(0x202e)
const rightToLeft = String.fromCharCode(0x200f)

test('a text keeps its words, emoji and right-to-left marks, and loses what no reader wants', () => {
  expect(cleanText(`路灯${nul}不亮\r\n已经一周👨‍👩‍👧`)).toBe('路灯不亮\n已经一周👨‍👩‍👧')
  expect(cleanText(`a${override}b${rightToLeft}c`)).toBe(`ab${rightToLeft}c`)
  expect(cleanText('半个\ud83d字')).toBe('半个\ufffd字')
})

test('cleaning twice is cleaning once, and leaves nothing a database refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text)
      expect(cleanText(once)).toBe(once)
      expect(once.isWellFormed()).toBe(true)
      expect(once.includes(nul)).toBe(false)
    }),
  )
})

test('what is kept as it was typed is what the long way would keep', () => {
  const marks = [...'路灯不亮，、。“（）aZ09 \n\t~ｱ　 é'] as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks)), (typed) => {
      const text = typed.join('')
      expect(cleanText(text)).toBe(text.normalize('NFC').trim())
    }),
  )
})

test('an empty text, and one of a hundred thousand bytes, are refused with their own sentence', () => {
  expect(textFault('', false)).toBe('text_empty')
  expect(textFault('', true)).toBe(null)
  expect(textFault('字'.repeat(33_000), false)).toBe('text_too_long')
  expect(textFault('😀'.repeat(20_000), false)).toBe(null)
  expect(lengthOf('😀字')).toBe(2)
})

test('a report is called by its first sentence', () => {
  expect(titleOf('阳光小区3幢路灯不亮。已经一周了。')).toBe('阳光小区3幢路灯不亮')
  expect([...titleOf('长'.repeat(80))]).toHaveLength(40)
})

test('the numbers of an emergency are shown for what is happening, not for what is told', () => {
  expect(emergencyIn('楼上着火了，快来人')).toEqual(['119'])
  expect(emergencyIn('有人持刀，已经有人大出血')).toEqual(['110', '120'])
  expect(emergencyIn('去年着火以后消防栓一直没修')).toEqual([])
  expect(emergencyIn('路灯不亮')).toEqual([])
})
