import fc from 'fast-check'
import { expect, test } from 'vitest'
import { places } from '../testing/index.ts'
import { caseKeys, queryKeys } from './search-shelves.ts'
import { queryTerms, termsOf } from './search-terms.ts'

/** Cuts where a bar stands, so that a test says how a text was cut. */
const cut = (text: string) => text.split('|')
const finds = (query: string, text: string) => {
  const terms = termsOf(text, cut)
  const asked = queryTerms(query, cut)
  return asked.length > 0 && asked.every((term) => terms.includes(term))
}

test.each([
  ['a word by itself', '路灯', '小区|路灯|不|亮', true],
  ['part of a longer word', '外机', '空调|外机装|在|平台', true],
  ['words however they were cut', '没人清', '垃圾|没人|清', true],
  ['both of two words', '空调|噪声', '空调|外机|噪声|大', true],
  ['not one of two words only', '空调|噪声', '空调|滴水', false],
  ['letters and digits, whatever their case', 'wifi', '公园|WiFi|断', true],
  ['a character alone', '狗', '有人|遛|狗', true],
  ['nothing by a character that stands everywhere', '的', '他|的|狗', false],
  ['nothing by a sign', '，', '停水|，|停电', false],
])('a search finds %s', (_, query, text, found) => {
  expect(finds(query, text)).toBe(found)
})

const han = fc.stringMatching(/^[\u4e00-\u9fa5]{2,6}$/)
test('whatever pair stands inside a word of the text is found', () => {
  fc.assert(
    fc.property(fc.array(han, { minLength: 1, maxLength: 8 }), fc.nat(), (pieces, at) => {
      const word = pieces[at % pieces.length]!
      expect(finds(word, pieces.join('|'))).toBe(true)
    }),
  )
})

const at = Date.parse('2026-03-03T02:00:00Z')
test('a case is found from its town and from its county, and not from another town', () => {
  const keys = new Set(caseKeys(['路灯'], places.micro, at))
  const from = (place: (typeof places)[keyof typeof places], now = at) =>
    queryKeys(['路灯'], place, now).some((key) => keys.has(key))
  expect([from(places.grid), from(places.town), from(places.county), from(places.city)]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(from(places.otherTown)).toBe(false)
  const years = (n: number) => at + n * 365 * 86_400_000
  expect([from(places.county, years(2.9)), from(places.county, years(3.1))]).toEqual([true, false])
  expect([from(places.town, years(14)), from(places.town, years(17))]).toEqual([true, false])
  const older = (now: number) =>
    queryKeys(['路灯'], places.county, now, [places.otherTown, places.town]).some((key) => keys.has(key))
  // Whatever the day of the year, what the last three years do not reach the older ones do.
  for (const year of [3, 3.2, 3.9, 4, 9, 14]) expect(older(years(year)), `${year}`).toBe(true)
})
