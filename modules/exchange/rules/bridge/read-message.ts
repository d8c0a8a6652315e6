import loaded, { type Position } from 'gcoord'
import type { Mapping, MessageKind } from '../../contract/bridge/mapping.ts'
import { theirTime } from './their-time.ts'

// The package's types promise a `default` that its CommonJS build does not have.
const gcoord = loaded as unknown as typeof loaded.default

/** A message of another system in our words, not yet judged. Times are milliseconds since the epoch. */
export interface Message {
  readonly number: string
  readonly seq: number
  readonly kind: MessageKind
  readonly text: string
  readonly category: string | null
  readonly place: string | null
  readonly address: string | null
  readonly point: { readonly lon: number; readonly lat: number } | null
  readonly name: string | null
  readonly phone: string | null
  readonly receivedAt: number | null
  readonly due: number | null
  readonly state: string | null
  readonly words: string | null
  readonly files: readonly { readonly name: string; readonly base64: string }[]
}

/** What makes a message unusable: where it stands in what they sent, and what is wrong. */
export interface MessageFault {
  readonly field: string
  readonly zh: string
  readonly en: string
}

const MOST = { number: 64, words: 4000, files: 6 } as const

/** The value at a path; undefined where nothing stands. */
function at(raw: unknown, path: string | undefined): unknown {
  if (path === undefined) return undefined
  let value = raw
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? null : text.slice(0, MOST.words)
}

function pointOf({ coordinates, fields }: Mapping, raw: unknown): Message['point'] {
  const [lon, lat] = [at(raw, fields.lon), at(raw, fields.lat)].map((one) => Number(textOf(one) ?? Number.NaN))
  if (
    lon === undefined ||
    lat === undefined ||
    !(Math.abs(lon) <= 180) ||
    !(Math.abs(lat) <= 90) ||
    (lon === 0 && lat === 0)
  )
    return null
  if (coordinates === 'wgs84') return { lon, lat }
  const from = coordinates === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
  const [x, y] = gcoord.transform<Position>([lon, lat], from, gcoord.WGS84)
  return { lon: x, lat: y }
}

function filesOf(value: unknown): Message['files'] {
  if (!Array.isArray(value)) return []
  return value.slice(0, MOST.files).flatMap((one: unknown) => {
    const base64 = at(one, 'content')
    return typeof base64 === 'string' && base64 !== '' ? [{ name: textOf(at(one, 'name')) ?? '', base64 }] : []
  })
}

/** Takes a message apart by the mapping. A number and, where they are sent, kind and sequence must be there; the rest may be missing. */
export function readMessage(
  mapping: Mapping,
  raw: unknown,
): { readonly message: Message } | { readonly fault: MessageFault } {
  const { fields, kinds } = mapping
  const number = textOf(at(raw, fields.number))
  const no = (field: string, zh: string, en: string) => ({ fault: { field, zh, en } })
  if (!number || number.length > MOST.number)
    return no(fields.number, '没有单号，或长于 64 个字', 'No number, or longer than 64 characters')
  const said = textOf(at(raw, fields.kind)) ?? '*'
  const kind = kinds[said] ?? (fields.kind === undefined ? Object.values(kinds)[0] : undefined)
  if (!kind)
    return no(
      fields.kind ?? 'kind',
      `不认识的消息种类“${said.slice(0, 30)}”`,
      `Unknown kind of message "${said.slice(0, 30)}"`,
    )
  const seq = fields.sequence === undefined ? 1 : Number(textOf(at(raw, fields.sequence)) ?? Number.NaN)
  if (!Number.isInteger(seq) || seq < 1 || seq > 1_000_000_000)
    return no(fields.sequence ?? 'sequence', '序号要从 1 起，是整数', 'The sequence is a whole number from 1')
  const time = (path: string | undefined) => theirTime(at(raw, path), mapping.timezone)
  return {
    message: {
      number,
      seq,
      kind,
      text: textOf(at(raw, fields.text)) ?? '',
      category: textOf(at(raw, fields.category)),
      place: textOf(at(raw, fields.place)),
      address: textOf(at(raw, fields.address))?.slice(0, 200) ?? null,
      point: pointOf(mapping, raw),
      name: textOf(at(raw, fields.name))?.slice(0, 40) ?? null,
      phone: textOf(at(raw, fields.phone))?.slice(0, 30) ?? null,
      receivedAt: time(fields.receivedAt),
      due: time(fields.due),
      state: textOf(at(raw, fields.state)),
      words: textOf(at(raw, fields.words)),
      files: filesOf(at(raw, fields.files)),
    },
  }
}
