import { z } from 'zod'
import { outcomeCodes, solvedCodes, statuses } from '@lianxin/cases/contract'

/** Where a value stands in what they send: names with dots, `data.caller.phone`. */
const Path = z.string().regex(/^[^.\s]+(\.[^.\s]+)*$/, '字段路径写成 a.b.c | A path is written a.b.c')
const optional = Path.optional()
const Name = z.string().min(1).max(60)
const Code = z.string().min(1).max(60)

/** What becomes of a case when they tell a state of theirs. */
const StateIn = z.discriminatedUnion('act', [
  z.strictObject({ act: z.enum(['none', 'withdraw', 'urge', 'add', 'reopen']) }),
  z.strictObject({ act: z.literal('rate'), solved: z.enum(solvedCodes), score: z.int().min(1).max(5) }),
])
export type StateIn = z.infer<typeof StateIn>

export const messageKinds = ['order', 'state', 'words'] as const
export type MessageKind = (typeof messageKinds)[number]

/** A mapping file: how the fields, states, categories, places and clocks of another system are ours. */
export const Mapping = z.strictObject({
  format: z.literal('lianxin-bridge/1'),
  /** Where things stand in what they send; `*` in `kinds` is a message without a kind. */
  fields: z.strictObject({
    number: Path,
    sequence: optional,
    kind: optional,
    text: Path,
    category: optional,
    place: optional,
    address: optional,
    lon: optional,
    lat: optional,
    name: optional,
    phone: optional,
    receivedAt: optional,
    due: optional,
    state: optional,
    words: optional,
    /** A list of `{ name, content }`, the content in base64. */
    files: optional,
  }),
  kinds: z.record(Code, z.enum(messageKinds)),
  coordinates: z.enum(['wgs84', 'gcj02', 'bd09']),
  /** Of times without an offset. */
  timezone: z.string().refine(isZone, '没有这个时区 | No such time zone'),
  /** Whose time limit holds; `margin` hours before theirs, so that the answer is there when theirs ends. */
  clock: z.strictObject({ due: z.enum(['theirs', 'ours', 'earlier']), margin: z.number().min(0).max(240) }),
  /** Their code or name → the code of our category. */
  categories: z.record(Code, Code),
  /** Their code or name → our place code; `*` may be `address` or `point`: looked up by what the order says. */
  places: z.record(Code, Code),
  statesIn: z.record(Code, StateIn),
  /** Our state → theirs; null is not told. */
  statesOut: z.record(z.enum(statuses as [string, ...string[]]), Code.nullable()),
  outcomes: z.record(z.enum(outcomeCodes), Code),
  /** The names under which things go out. */
  out: z.strictObject({
    number: Name,
    ourNumber: Name,
    sequence: Name,
    state: Name,
    at: Name,
    unit: Name.optional(),
    due: Name.optional(),
    words: Name.optional(),
    outcome: Name.optional(),
    reply: Name.optional(),
    files: Name.optional(),
  }),
})
export type Mapping = z.infer<typeof Mapping>

function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
