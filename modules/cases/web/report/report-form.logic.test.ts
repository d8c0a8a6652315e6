import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { isMobile, nothingTyped, readTyped, reportErrors } from './report-form.logic.ts'

const w = words('zh').report
const told = { ...nothingTyped, text: '路灯不亮', address: '阳光小区' }

test('a report needs the matter and the place, and nothing else', () => {
  expect(reportErrors(told, { count: 0 }, w)).toEqual([])
  expect(reportErrors(nothingTyped, { count: 0 }, w).map((e) => e.field)).toEqual(['text', 'address'])
})

test('a photo or a voice note stands for the text', () => {
  expect(reportErrors({ ...nothingTyped, address: '阳光小区' }, { count: 1 }, w)).toEqual([])
})

test('a position or a grid number stands for the address', () => {
  expect(reportErrors({ ...nothingTyped, text: '漏水', lat: '30.7', lon: '120.7' }, { count: 0 }, w)).toEqual([])
  expect(reportErrors({ ...nothingTyped, text: '漏水', code: '330402001001003' }, { count: 0 }, w)).toEqual([])
  expect(reportErrors({ ...nothingTyped, text: '漏水', lat: '30.7' }, { count: 0 }, w).map((e) => e.field)).toEqual([
    'address',
  ])
})

test('a phone may be left out; one that is given has eleven digits, however spaced', () => {
  expect(reportErrors({ ...told, phone: '12' }, { count: 0 }, w).map((e) => e.field)).toEqual(['phone'])
  const phone = `190${'0'.repeat(8)}`
  expect(isMobile(phone)).toBe(true)
  expect(isMobile(`+86 ${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`)).toBe(true)
})

test('emoji count as one character each towards the longest text', () => {
  expect(reportErrors({ ...told, text: '🙂'.repeat(20_000) }, { count: 0 }, w)).toEqual([])
  expect(reportErrors({ ...told, text: '🙂'.repeat(20_001) }, { count: 0 }, w)).toHaveLength(1)
})

test('the list of all kinds wins over the chips, the chosen place over the number', () => {
  const typed = readTyped({ category: '0202', category_listed: '0601', code: '1', place: '2' })
  expect([typed.category, typed.code]).toEqual(['0601', '2'])
})

test('files that are too many or too large are said at their control, and are no empty report', () => {
  const sent = { count: 0, tooLarge: 'photo' }
  expect(reportErrors({ ...nothingTyped, address: '阳光小区' }, sent, w)).toEqual([
    { field: 'photo', text: w.filesLarge },
  ])
})
