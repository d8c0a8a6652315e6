import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countyOf, humanId, idOf, parseHumanId, toCounty } from './index.ts'

const city = toCounty(330400)
const county = toCounty(330402)

test('an id is read aloud with its county, its serial and a check digit', () => {
  expect(humanId(idOf(county, 0, 12345))).toMatch(/^0402-0012-345\d$/)
})

test('what is shown can be typed back, with spaces, full-width digits or no dashes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (serial) => {
      const id = idOf(county, 0, serial)
      const shown = humanId(id)
      expect(parseHumanId(shown, city, 0)).toBe(id)
      expect(parseHumanId(shown.replaceAll('-', ' '), city, 0)).toBe(id)
      expect(
        parseHumanId(
          shown.replaceAll('-', '').replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
          city,
          0,
        ),
      ).toBe(id)
    }),
  )
})

test('one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 9 }),
      (serial, at, by) => {
        const digits = humanId(idOf(county, 0, serial)).replaceAll('-', '')
        const i = at % digits.length
        const wrong = digits.slice(0, i) + ((Number(digits[i]) + by) % 10) + digits.slice(i + 1)
        expect(parseHumanId(wrong, city, 0)).toBeUndefined()
      },
    ),
  )
})

test('any id names its county', () => {
  expect(countyOf(idOf(county, 3, 17))).toBe(county)
})
