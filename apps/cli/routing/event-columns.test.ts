import { expect, test } from 'vitest'
import { eventColumns } from './event-columns.ts'

test('columns are found by their headings in either language', () => {
  expect(eventColumns('a.csv', ['street', 'sub_type', 'dispose_unit'])).toEqual({
    town: 'street',
    item: 'sub_type',
    unit: 'dispose_unit',
  })
  expect(eventColumns('a.csv', ['街道', '小类', '承办单位'])).toMatchObject({ town: '街道', unit: '承办单位' })
})

test('a file without a unit, a kind or a place is refused with what is missing and what it has', () => {
  expect(() => eventColumns('a.csv', ['street', 'sub_type'])).toThrow(/responsible unit.*street, sub_type/)
  expect(() => eventColumns('a.csv', ['street', 'unit'])).toThrow(/what it is about/)
  expect(() => eventColumns('a.csv', ['type', 'unit'])).toThrow(/where it is/)
})
