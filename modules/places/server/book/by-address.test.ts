import { expect, test } from 'vitest'
import { idOf, toCounty } from '@lianxin/platform/ids'
import { countyOfCode, parsePlaceCode } from '../../contract/codes.ts'
import type { Member } from '../../contract/place-fields.ts'
import type { Place } from '../../contract/place.ts'
import { locatorOf } from '../../rules/locate/locator.ts'
import { findByAddress } from './by-address.ts'
import { placeBook } from './place-book.ts'
import { searchPlaces } from './search.ts'

let serial = 0
const place = (text: string, name: string, members: readonly Member[] = []): Place => {
  const code = parsePlaceCode(text)!
  return {
    county: countyOfCode(code),
    id: idOf(toCounty(990_100), 2, ++serial),
    code,
    name,
    extent: 'none',
    population: null,
    households: null,
    landClass: null,
    asOf: null,
    validFrom: '2030-01-01',
    validTo: null,
    aliases: text === '990101001001001' ? ['BH-01'] : [],
    members,
  }
}
const book = placeBook({
  places: [
    place('9901', '试验市'),
    place('990101', '湖东区'),
    place('990101001', '城南街道'),
    place('990101002', '新丰镇'),
    place('990101001001', '百福社区居委会'),
    place('990101001001001', '百福社区第1网格'),
    place('990101001001002', '百福社区第2网格'),
    place('990101001001001001', '阳光里', [{ kind: 'building', text: '阳光里 3 幢' }]),
    place('990101001002', '新丰社区居委会'),
    place('990101002001', '新丰村委会'),
    place('990101002002', '东百福村委会'),
  ],
  successions: [],
  revisions: new Map(),
  borders: [],
  locator: locatorOf([]),
})
const named = (text: string) => findByAddress(book, text)?.name

const addresses: [string, string | undefined][] = [
  ['百福社区南门垃圾没人收', '百福社区居委会'],
  ['湖东区城南街道百福社区第2网格', '百福社区第2网格'],
  ['百福社区 阳光里3幢 电梯坏了', '阳光里'],
  ['东百福村口', '东百福村委会'],
  ['新丰', undefined],
  ['新丰镇新丰村', '新丰村委会'],
  ['城南街道新丰社区', '新丰社区居委会'],
  ['新丰镇政府旁边', '新丰镇'],
  ['城南街道', '城南街道'],
  ['新丰镇', '新丰镇'],
  ['道路建设太慢', undefined],
  ['火车站', undefined],
  ['', undefined],
]
for (const [text, name] of addresses)
  test(`「${text}」 names ${name ?? 'no place, or several'}`, () => expect(named(text)).toBe(name))

test('a search takes codes, local codes, and names with or without those above', () => {
  const found = (text: string) => searchPlaces(book, text).map(({ code }) => code)
  expect(found('990101001001001')).toEqual([parsePlaceCode('990101001001001')])
  expect(found('BH-01')).toEqual([parsePlaceCode('990101001001001')])
  expect(found('城南街道 百福')[0]).toBe(parsePlaceCode('990101001001'))
  expect(found('百福').length).toBeGreaterThan(2)
  expect(found('990101009')).toEqual([])
  expect(found('   ')).toEqual([])
})
