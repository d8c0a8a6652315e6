import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ancestorAt,
  countyOfCode,
  levelOf,
  lies,
  lineageOf,
  parentOf,
  parsePlaceCode,
  shortCode,
  subtreeOf,
} from './codes.ts'
import { digitsOf, levels } from './levels.ts'

const code = (text: string) => parsePlaceCode(text)!

describe('reading a code', () => {
  const good: [string, string, string][] = [
    ['3304', '330400000000000000', 'city'],
    ['330400', '330400000000000000', 'city'],
    ['330402', '330402000000000000', 'county'],
    ['330402007', '330402007000000000', 'township'],
    ['330402 007 024', '330402007024000000', 'village'],
    ['330402007024003', '330402007024003000', 'grid'],
    ['330402-007-024-003-017', '330402007024003017', 'micro'],
    ['330402000000000000', '330402000000000000', 'county'],
  ]
  for (const [text, padded, level] of good)
    test(`${text} names a ${level}`, () => {
      expect(code(text)).toBe(padded)
      expect(levelOf(code(text))).toBe(level)
    })
  for (const text of [
    '',
    '33',
    '33040',
    '3304020070240030171',
    '33040200a',
    '330402000001',
    '000402',
    '3300',
    '３３０４',
  ])
    test(`${JSON.stringify(text)} is no code`, () => expect(parsePlaceCode(text)).toBeUndefined())
})

const anyCode = fc
  .tuple(
    fc.integer({ min: 11, max: 82 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
    fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 4 }),
  )
  .map(([province, city, county, rest]) =>
    code(
      [province, city, county].map((n) => String(n).padStart(2, '0')).join('') +
        rest.map((n) => String(n).padStart(3, '0')).join(''),
    ),
  )

describe('arithmetic of codes', () => {
  test('a subtree holds a place and everything in it, and nothing beside it', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (a, b) => {
        const { lo, hi } = subtreeOf(a)
        expect(BigInt(b) >= BigInt(lo) && BigInt(b) < BigInt(hi)).toBe(lies(b, a))
        expect(lies(a, a)).toBe(true)
      }),
    )
  })
  test('short code and padded code name the same place', () => {
    fc.assert(
      fc.property(anyCode, (a) => {
        expect(code(shortCode(a))).toBe(a)
      }),
    )
  })
  test('every place lies in its parent, one level down', () => {
    fc.assert(
      fc.property(anyCode, (a) => {
        const parent = parentOf(a)!
        expect(lies(a, parent)).toBe(true)
        expect(levels.indexOf(levelOf(a)) - levels.indexOf(levelOf(parent))).toBe(1)
        expect(lineageOf(a).at(-1)).toBe(a)
        expect(lineageOf(a).at(-2)).toBe(parent)
      }),
    )
  })
  test('the city has no parent, and its rows carry its own six digits', () => {
    expect(parentOf(code('3304'))).toBeUndefined()
    expect(countyOfCode(code('3304'))).toBe(330400)
    expect(countyOfCode(code('330402007024003017'))).toBe(330402)
    expect(ancestorAt(code('330402007024003017'), 'township')).toBe('330402007000000000')
    expect(digitsOf.micro).toBe(18)
  })
})
