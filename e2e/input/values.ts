import fc from 'fast-check'

/** What a JSON Schema of the contract says of a value, as far as making one needs it. */
export interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly maxLength?: number
  readonly minLength?: number
}

/** Texts that have broken software before: what ends a string, a query, a page, a path, a cell, a line, a lookup. */
const evilTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uD800',
  '\uFFFE',
  '👨‍👩‍👧‍👦𠮷',
  '\u202Egnp.exe\u202C',
  "' or 1=1 --",
  "%' and 1=(select 1) --",
  '"; drop table cases.case; --',
  '\\',
  '%',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  '//example.org/',
  '=1+1',
  '＝1+1',
  '@SUM(A1)',
  'a\r\nSet-Cookie: x=1',
  '${7*7}{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  'true',
  '[]',
  '[object Object]',
  '9'.repeat(40),
  '-1',
  '0',
  '1e309',
  '0x10',
  '１２３',
  '330402008016001001',
  '999999999999999999',
  '9223372036854775808',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
  '275761-01-01',
  '汉'.repeat(5000),
  'x'.repeat(100_000),
]
const evilNumbers = [0, -0, -1, 0.1, 1e21, -1e21, 2 ** 31, 2 ** 53, Number.MAX_VALUE, 1e-320, 180.000_001, 90.1]

export const evilText = fc.oneof(
  fc.constantFrom(...evilTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer().map(String),
)

let deep: unknown = 'deep'
for (let level = 0; level < 2000; level++) deep = [deep]

/** A value of any kind, whatever was asked for. */
const anything = fc.oneof(
  evilText,
  fc.constantFrom<unknown>(...evilNumbers, true, false, null, [], {}, [[]], deep),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"power":"all"}}'), { $ne: null }, { toString: 1 }, [1, '2', null]),
)

/** Half of what is made fits, so that it gets past the first check; of the rest each part may be anything. */
const orAnything = (fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 7, arbitrary: fits }, { weight: 1, arbitrary: anything })

/** Values by the name of a field that the house has shown: ids of real things, of this person and of others. */
export type Known = (name: string) => readonly unknown[]

function text(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const seen = known(name)
  const plain = fc.constantFrom(
    '测试：楼道里的灯坏了，请来看看。',
    '1',
    '2026-03-01',
    '2026-03-01T08:00:00+08:00',
    crypto.randomUUID(),
    '19000001234',
    '330402',
  )
  const fresh = fc.uuid()
  if (schema.format === 'uuid') return fc.oneof(fresh, evilText)
  if (seen.length > 0)
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...seen) }, { weight: 1, arbitrary: evilText })
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: fresh }, { weight: 3, arbitrary: evilText })
}

function number(schema: Schema): fc.Arbitrary<unknown> {
  const least = Math.max(schema.minimum ?? -1000, -1e9)
  const most = Math.min(schema.maximum ?? 1000, 1e9)
  const inside = fc.integer({ min: Math.ceil(least), max: Math.max(Math.ceil(least), Math.floor(most)) })
  return fc.oneof({ weight: 3, arbitrary: inside }, { weight: 1, arbitrary: fc.constantFrom(...evilNumbers) })
}

function object({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valueOf(one, name, known)]))
  const whole = fc.record(parts, { requiredKeys: required.filter((name) => name in parts) })
  const short = fc.record(parts, { requiredKeys: [] })
  return fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: short })
}

/** Makes values of a schema, and near it, and far from it. */
export function valueOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((one) => valueOf(one, name, known)))
  if (schema.allOf) return valueOf(schema.allOf[0] ?? {}, name, known)
  if (schema.enum) return orAnything(fc.constantFrom(...schema.enum))
  if (schema.const !== undefined) return orAnything(fc.constant(schema.const))
  switch (schema.type) {
    case 'object':
      return orAnything(object(schema, known))
    case 'array':
      return orAnything(
        schema.prefixItems
          ? fc.tuple(...schema.prefixItems.map((one) => valueOf(one, name, known)))
          : fc.array(valueOf(schema.items ?? {}, name.replace(/s$/, ''), known), { maxLength: 4 }),
      )
    case 'integer':
    case 'number':
      return orAnything(number(schema))
    case 'boolean':
      return orAnything(fc.boolean())
    case 'string':
      return orAnything(text(schema, name, known))
    default:
      return anything
  }
}
