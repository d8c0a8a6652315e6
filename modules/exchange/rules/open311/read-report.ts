import type { Category } from '@lianxin/services/rules'
import { secondsIn } from './dates.ts'
import { wrong, type Fault } from './fault.ts'

/** What a report is made of, as it came. */
export interface SentReport {
  readonly text: string
  readonly place: { readonly lat?: number; readonly lon?: number; readonly code?: string; readonly address?: string }
  readonly details: Readonly<Record<string, string>>
  readonly name: string | undefined
  readonly phone: string | undefined
}

export type Sent = readonly (readonly [name: string, value: string])[]

const MOST_TEXT = 4000
const MOST_LINK = 2000
const attribute = /^attribute\[([^\][]{1,60})\](?:\[\d*\])?$/

function placeIn(get: (name: string) => string): SentReport['place'] | Fault {
  const [lat, long] = [get('lat'), get('long')]
  if (lat !== '' || long !== '') {
    const [y, x] = [Number(lat), Number(long)]
    const fits = lat !== '' && long !== '' && Math.abs(y) <= 90 && Math.abs(x) <= 180
    return fits
      ? { lat: y, lon: x }
      : wrong('lat 和 long 应成对给出，为 WGS-84 度数', 'lat and long must come together, in degrees of WGS-84')
  }
  if (get('address_id') !== '') return { code: get('address_id') }
  if (get('address_string') !== '') return { address: get('address_string') }
  return wrong(
    '请给出地点：lat 和 long，或 address_string，或 address_id',
    'Give a place: lat and long, or address_string, or address_id',
  )
}

/** A day is sent as a date-time; the day it is here is meant. */
function dayOf(value: string): string {
  if (!value.includes('T')) return value
  const seconds = secondsIn(value)
  return seconds === undefined ? value : new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10)
}

/** What was given for the attributes of a service. */
function detailsIn(sent: Sent, category: Category): { details: Record<string, string>; faults: Fault[] } {
  const details: Record<string, string> = {}
  const faults: Fault[] = []
  for (const [name, value] of sent) {
    const code = attribute.exec(name)?.[1]
    if (code === undefined || value.trim() === '') continue
    if (Object.hasOwn(details, code) && details[code] !== value)
      faults.push(wrong(`attribute[${code}] 只能选一项`, `attribute[${code}] takes one value`))
    const field = category.fields.find((one) => one.name === code)
    details[code] = field?.kind === 'date' ? dayOf(value) : value
  }
  return { details, faults }
}

const isLink = (text: string): boolean => text.length <= MOST_LINK && /^https?:\/\/[^\s<>"]+$/i.test(text)

/** A name in the order of its language: 张三, Mary Jones. */
function nameOf(first: string, last: string): string | undefined {
  const han = /\p{Script=Han}/u.test(first + last)
  const name = han ? `${last}${first}` : `${first} ${last}`.trim()
  return name === '' ? undefined : name
}

/**
 * Reads a report as GeoReport sends it; every fault is named. Links to pictures are written beside the words and never
 * fetched: whoever could name an address could make us call it. An e-mail address, a device and an account are accepted
 * and not kept, since nothing here would use them.
 */
export function readReport(sent: Sent, category: Category): SentReport | readonly Fault[] {
  const get = (name: string) => sent.find(([one, value]) => one === name && value.trim() !== '')?.[1].trim() ?? ''
  const faults: Fault[] = []
  const description = get('description')
  if (description.length > MOST_TEXT && [...description].length > MOST_TEXT)
    faults.push(wrong('description 最多 4000 字', 'description may have 4,000 characters at most'))
  const links = sent.flatMap(([name, value]) =>
    /^media_url(\[\d*\])?$/.test(name) && value.trim() ? [value.trim()] : [],
  )
  if (!links.every(isLink))
    faults.push(wrong('media_url 应为 http 或 https 网址', 'media_url must be an http or https address'))
  const place = placeIn(get)
  if ('status' in place) faults.push(place)
  const read = detailsIn(sent, category)
  faults.push(...read.faults)
  if (faults.length > 0 || 'status' in place) return faults
  return {
    text: [description, ...links.map((one) => `附图链接：${one}`)].filter((one) => one !== '').join('\n'),
    place,
    details: read.details,
    name: nameOf(get('first_name'), get('last_name')),
    phone: get('phone') || undefined,
  }
}
