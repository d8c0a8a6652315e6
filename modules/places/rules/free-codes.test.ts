import { expect, test } from 'vitest'
import type { PlaceCode } from '../contract/codes.ts'
import { freeCodes } from './free-codes.ts'

const grid = '330402008016003000' as PlaceCode
const given = (...short: string[]) => {
  const all = new Set(short.map((one) => one.padEnd(18, '0')))
  return (code: PlaceCode) => all.has(code)
}

test('new codes follow the highest ever given beside a place, so that none is given twice', () => {
  expect(freeCodes(grid, 2, given('330402008016001', '330402008016007'))).toEqual([
    '330402008016008',
    '330402008016009',
  ])
  expect(freeCodes('330402000000000000' as PlaceCode, 1, given('330402'))).toEqual(['330403'])
})

test('when the digits are used up, or above there is nothing, none is proposed', () => {
  expect(freeCodes(grid, 2, given('330402008016998'))).toEqual(['330402008016999'])
  expect(freeCodes(grid, 2, given('330402008016999'))).toEqual([])
  expect(freeCodes('330400000000000000' as PlaceCode, 1, given())).toEqual([])
})
