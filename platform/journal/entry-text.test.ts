import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from './entry-text.ts'

const json = fc.letrec<{ value: Json; list: Json; record: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    tie('list'),
    tie('record'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(fc.oneof(fc.string({ maxLength: 3 }), fc.nat(12).map(String)), tie('value'), { maxKeys: 5 }),
})).value

/** The same value with the keys of every record written the other way round. */
function turned(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one: Json) => turned(one))
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one as Json)]),
  )
}

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function keysOf(text: string): string[][] {
  const found: string[][] = []
  JSON.parse(text, (_, value: unknown) => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) found.push(Object.keys(value))
    return value
  })
  return found
}

test('a value has one text, in whatever order its keys were written', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(turned(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('keys stand in the order of their code units, and what is not there is left out', () => {
  expect(canonical({ b: 1, a: { d: 2, c: [3, null] }, e: undefined })).toBe('{"a":{"c":[3,null],"d":2},"b":1}')
  expect(canonical({ a: 1, b: undefined, c: { d: undefined } })).toBe('{"a":1,"c":{}}')
  // Engines put whole numbers first and by size; the order of code units does not.
  expect(canonical({ '9': 1, '10': 2, '-': 3 })).toBe('{"-":3,"10":2,"9":1}')
  const named = { Ä: 1, Z: 2, a: 3 }
  expect(keysOf(canonical(named))[0]).toEqual(Object.keys(named).toSorted(inCodeUnits))
})
