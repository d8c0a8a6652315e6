import { expect, test } from 'vitest'
import type { CategoryField } from '../contract/category.ts'
import { detailText, mergeDetails, openDetails, readDetails } from './details.ts'

const field = (name: string, kind: CategoryField['kind'], more: Partial<CategoryField> = {}): CategoryField => ({
  name,
  label: { zh: `${name}？`, en: `${name}?` },
  kind,
  options: [],
  required: false,
  ...more,
})
const options = [
  { zh: '楼上', en: 'upstairs' },
  { zh: '路上', en: 'street' },
]
const fields = [
  field('firm', 'text'),
  field('months', 'number'),
  field('since', 'date'),
  field('again', 'yesNo'),
  field('from', 'choice', { options }),
]
const valuesOf = (given: Record<string, unknown>) => readDetails(fields, given).details.map(({ value }) => value)
const faultsOf = (given: Record<string, unknown>) => readDetails(fields, given).faults.map(({ why }) => why.zh)

test('each kind is kept as what it is, however a phone writes it', () => {
  expect(valuesOf({ firm: ' 某厂 ', months: '３', since: '2026年3月1日', again: '是', from: 'street' })).toEqual([
    '某厂',
    3,
    '2026-03-01',
    true,
    '路上',
  ])
  expect(valuesOf({ months: 2.5, again: false })).toEqual([2.5, false])
  expect(readDetails(fields, { from: '楼上' }).details[0]).toMatchObject({ option: { en: 'upstairs' } })
})

test('what is left empty is not there, and is no fault unless the category demands it', () => {
  expect(readDetails(fields, { firm: '  ', months: '' })).toEqual({ details: [], faults: [] })
  expect(readDetails([field('firm', 'text', { required: true })], { firm: '\u200b' }).faults).toEqual([
    { name: 'firm', missing: true, why: { zh: '请填写：firm？', en: 'Please give: firm?' } },
  ])
})

test('every detail that is wrong is named at once, with what would be right', () => {
  expect(
    faultsOf({ firm: '字'.repeat(201), months: '三个', since: '2026-02-30', again: 'maybe', from: '天上' }),
  ).toEqual([
    'firm？：不超过 200 字',
    'months？：应为数字，如 3',
    'since？：应为日期，如 2026-03-01',
    'again？：请选是或否',
    'from？：可选：楼上、路上',
  ])
  expect(faultsOf({ months: '1e99' })).toHaveLength(1)
  expect(faultsOf({ colour: '红' })).toEqual(['这类事不问「colour」'])
})

test('the later word holds, and what is open is what nobody said yet', () => {
  const [first] = readDetails(fields, { months: 3 }).details
  const later = readDetails(fields, { months: 4, firm: '某厂' }).details
  const merged = mergeDetails([first!], later)
  expect(merged.map(({ name, value }) => [name, value])).toEqual([
    ['firm', '某厂'],
    ['months', 4],
  ])
  expect(openDetails(fields, merged).map(({ name }) => name)).toEqual(['since', 'again', 'from'])
})

test('a detail is read in the reader’s language', () => {
  const { details } = readDetails(fields, { again: 'no', from: '楼上', months: '12' })
  expect(details.map((one) => detailText(one, 'en'))).toEqual(['12', 'no', 'upstairs'])
  expect(details.map((one) => detailText(one, 'zh'))).toEqual(['12', '否', '楼上'])
})
