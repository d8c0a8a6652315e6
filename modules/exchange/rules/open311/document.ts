/** A value of an Open311 document: a text, a group of named values, or a list whose members bear one name in XML. */
export type Value = string | number | boolean | null | Fields | List
export interface Fields {
  readonly [name: string]: Value
}
export interface List {
  readonly member: string
  readonly all: readonly Value[]
  /** Its members hold no lists: long lists are written faster. */
  readonly flat?: true
}

/** One tree for both formats, so that they cannot differ (Spark convention: a list at the root is an array in JSON). */
export interface Document {
  readonly root: string
  readonly body: Fields | List
}

export const formats = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
} as const
export type Format = keyof typeof formats
export const isFormat = (text: string | undefined): text is Format => text === 'json' || text === 'xml'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML turns bare line ends into line feeds; said by number, both formats read the same.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
const specials = /[&<>"\r\n\t]/g
/** What XML 1.0 cannot hold at all. */
// oxlint-disable-next-line no-control-regex
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** Whatever needs a second look: what is escaped, what is unfit, and halves of rare characters. */
// oxlint-disable-next-line no-control-regex
const odd = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/
const clean = (text: string): string => text.toWellFormed().replace(unfit, '')
const textOf = (text: string): string =>
  odd.test(text) ? clean(text).replace(specials, (one) => escapes[one] ?? one) : text

const isList = (value: Fields | List): value is List => Array.isArray(value['all'])

function inner(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return typeof value === 'string' ? textOf(value) : String(value)
  if (isList(value)) return value.all.reduce<string>((text, one) => text + element(value.member, one), '')
  let text = ''
  for (const name in value) text += element(name, value[name] ?? null)
  return text
}

function element(name: string, value: Value): string {
  const text = inner(value)
  return text === '' ? `<${name}/>` : `<${name}>${text}</${name}>`
}

export const toXml = ({ root, body }: Document): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, body)}\n`

function plain(value: Value): unknown {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' && odd.test(value) ? clean(value) : value
  if (isList(value)) return value.all.map(plain)
  const fields: Record<string, unknown> = {}
  for (const name in value) fields[name] = plain(value[name] ?? null)
  return fields
}
/** In JSON as it was written: a control character, or something only half there. */
const oddJson = /\\u|[\ufffe\uffff]/

export function toJson({ body }: Document): string {
  if (isList(body) && body.flat) {
    const text = JSON.stringify(body.all)
    if (!oddJson.test(text)) return text
  }
  return JSON.stringify(plain(body))
}

export const render = (document: Document, format: Format): string =>
  format === 'xml' ? toXml(document) : toJson(document)

export const list = (member: string, all: readonly Value[]): List => ({ member, all })
export const flatList = (member: string, all: readonly Value[]): List => ({ member, all, flat: true })
