import { z } from 'zod'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
interface Schema {
  readonly type?: string | readonly string[]
  readonly examples?: readonly Json[]
  readonly default?: Json
  readonly const?: Json
  readonly enum?: readonly Json[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** Texts of a known form; a form not named here is tried with the words below. */
const byFormat: Readonly<Record<string, string>> = {
  uuid: '3f1c6a52-8d0e-4b6f-9a77-5c2b1e0d4a90',
  date: '2026-03-03',
  'date-time': '2026-03-03T02:00:00Z',
  email: 'somebody@city.example',
  uri: 'https://city.example/',
  base64: '5aSp',
}
/** For patterns: the first that fits is taken. */
const forms = [
  '330402008016001001',
  '330402000000000001',
  '0101',
  '01',
  '330402',
  '2026-03',
  '202603',
  '19000000021',
  '123456',
  '08:30',
  '03-01',
  'lamp',
  'water_quality',
  'a'.repeat(64),
  '0a1b2c3d4e5f',
  'B'.repeat(87),
  '0402-0012-3457',
]
/** What a field of this name holds, told as people here would tell it. */
const byName: Readonly<Record<string, string>> = {
  text: '楼下垃圾没人清，已经三天了。',
  title: '楼下垃圾没人清',
  name: '百花社区',
  why: '材料已经核对过',
  reason: '材料已经核对过',
  address: '百花社区 3 幢',
  phone: '19000000021',
  result: '已经清走，地面冲洗过了，并加了两只桶。',
  note: '明天上午到现场',
  words: '请尽快处理',
  plan: '列入今年改造计划，年底前完成。',
  number: '0402-0012-3457',
  code: '12345678',
  login: 'sysadmin.3304',
  password: 'a long phrase that nobody guesses',
}
const PLAIN = '示例文字，说明这里填什么'

function textOf({ format, pattern, minLength = 0, maxLength = 1_000_000 }: Schema, name: string): string {
  const known = format && byFormat[format]
  if (known) return known
  if (pattern) {
    const fits = new RegExp(pattern, 'u')
    const found = [byName[name] ?? '', ...forms, ...Object.values(byFormat), PLAIN].find((one) => fits.test(one))
    if (found !== undefined) return found
  }
  const text = byName[name] ?? PLAIN
  const long = text.length < minLength ? text.repeat(Math.ceil(minLength / text.length)) : text
  return long.slice(0, maxLength)
}

/** A window and a point, as numbers of the same names hold them. */
const numbers: Readonly<Record<string, number>> = {
  west: 120.7,
  east: 120.8,
  south: 30.7,
  north: 30.8,
  lat: 30.75,
  lon: 120.75,
}

function numberOf({ minimum, exclusiveMinimum, maximum }: Schema): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1)
  // The least safe integer is no bound anybody set.
  const value = least < -1e15 ? 1 : Math.max(least, Math.min(1, maximum ?? 1))
  return maximum !== undefined && value > maximum ? maximum : value
}

function objectOf(schema: Schema, root: Schema, depth: number): Json {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema
  const names = propertyNames?.enum
  // A record over known names has them all.
  if (names && typeof additionalProperties === 'object')
    return Object.fromEntries(
      names.map(String).map((name) => [name, valueOf(additionalProperties, root, name, depth + 1)]),
    )
  const own = Object.entries(properties).filter(
    ([name, one]) => required.includes(name) || (depth < 6 && one.maxItems !== 0),
  )
  return Object.fromEntries(own.map(([name, one]) => [name, valueOf(one, root, name, depth + 1)]))
}

/** As many as are wanted, and where they can be told apart, no two the same. */
const several = (one: Json, count: number): Json[] =>
  Array.from({ length: Math.max(1, count) }, (_, i) =>
    typeof one === 'string' && /\d$/.test(one) ? `${one.slice(0, -1)}${(Number(one.at(-1)) + i) % 10}` : one,
  )

function valueOf(schema: Schema, root: Schema, name: string, depth: number): Json {
  const given = schema.examples?.[0] ?? schema.const ?? schema.enum?.[0]
  if (given !== undefined) return given
  if (schema.$ref) {
    const target = schema.$ref === '#' ? root : root.$defs?.[schema.$ref.replace('#/$defs/', '')]
    return target && depth < 8 ? valueOf(target, root, name, depth + 1) : null
  }
  const some = schema.anyOf ?? schema.oneOf
  if (some) return valueOf(some.find((one) => one.type !== 'null') ?? {}, root, name, depth)
  if (schema.allOf) return valueOf(Object.assign({}, ...schema.allOf), root, name, depth)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return textOf(schema, name)
    case 'integer':
    case 'number':
      return schema.default ?? numbers[name] ?? numberOf(schema)
    case 'boolean':
      return schema.default ?? true
    case 'null':
      return null
    case 'array':
      if (schema.prefixItems) return schema.prefixItems.map((one) => valueOf(one, root, name, depth + 1))
      return schema.items && depth < 6
        ? several(valueOf(schema.items, root, name, depth + 1), schema.minItems ?? 1)
        : []
    case 'object':
      return objectOf(schema, root, depth)
    default:
      return schema.default ?? PLAIN
  }
}

/**
 * An example of what a schema takes or gives: the one written beside it (`.meta({ examples })`), else one made from its
 * shape. It always fits: what is made from the shape is tried, and a schema whose rules the shape cannot say needs one
 * written for it.
 */
export function exampleOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const shape = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
  return valueOf(shape, shape, '', 0)
}
