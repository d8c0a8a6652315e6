import type { Kind } from './kinds.ts'

/** Six digits of the county that holds a row; what belongs to no county carries the city's own, e.g. 330400. */
export type County = number & { readonly county: unique symbol }
/** county × 10¹² + kind × 10¹⁰ + serial, as decimal digits: int8 does not fit a JS number. */
export type Id = string & { readonly id: unique symbol }
/** A place's national code, padded with zeros to 18 digits, so that a subtree is a range. */
export type PlaceCode = string & { readonly placeCode: unique symbol }

const SERIAL = 10_000_000_000n
const COUNTY = 1_000_000_000_000n

/** Reads a county; refuses what is not six digits. */
export function toCounty(value: number | string): County {
  const county = Number(value)
  if (!Number.isInteger(county) || county < 100_000 || county > 999_999)
    throw new TypeError(`not a county of six digits: ${value}`)
  return county as County
}

/** Reads an id from outside; refuses what is not 18 digits. */
export function toId(value: string): Id {
  if (!/^[1-9]\d{17}$/.test(value)) throw new TypeError(`not an id of 18 digits: ${value}`)
  return value as Id
}

/** Reads a padded place code; refuses what is not 18 digits. */
export function toPlaceCode(value: string | bigint): PlaceCode {
  const code = String(value)
  if (!/^[1-9]\d{17}$/.test(code)) throw new TypeError(`not a place code of 18 digits: ${code}`)
  return code as PlaceCode
}

/** The id with this serial, of this kind, in this county. */
export function idOf(county: County, kind: Kind, serial: number | bigint): Id {
  return String(BigInt(county) * COUNTY + BigInt(kind) * SERIAL + BigInt(serial)) as Id
}

/** The county an id or a place code stands in: both begin with its six digits. */
export function countyOf(id: Id | PlaceCode): County {
  return Number(id.slice(0, 6)) as County
}

/** What an id is of, by its digits between county and serial. */
export function kindOf(id: Id): Kind {
  return Number(id.slice(6, 8)) as Kind
}

/** Luhn's check digit: catches one wrong digit and most swaps, and can be done on paper. */
function checkDigit(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i])
    const twice = i % 2 === 0 ? d * 2 : d
    sum += twice > 9 ? twice - 9 : twice
  }
  return (10 - (sum % 10)) % 10
}

/**
 * An id as people read it aloud: county, serial in groups of four, check digit at the end (0402-0012-3457).
 * The province's two digits are left out; they are the city's.
 */
export function humanId(id: Id): string {
  const county = id.slice(2, 6)
  const serial = BigInt(id.slice(8)).toString()
  const width = Math.max(7, Math.ceil((serial.length + 1) / 4) * 4 - 1)
  const padded = serial.padStart(width, '0')
  const all = padded + checkDigit(county + padded)
  return [county, ...(all.match(/.{4}/g) ?? [])].join('-')
}

/**
 * The id a person typed, with or without dashes and spaces, full-width digits too; undefined when a digit is wrong.
 * Knows ids of `kind` in the province of `city` only.
 */
export function parseHumanId(text: string, city: County, kind: Kind): Id | undefined {
  const digits = text.normalize('NFKC').replace(/[\s–—-]/g, '')
  if (!/^\d{12,18}$/.test(digits)) return undefined
  const body = digits.slice(0, -1)
  if (checkDigit(body) !== Number(digits.at(-1))) return undefined
  const county = Number(String(city).slice(0, 2) + digits.slice(0, 4))
  const serial = BigInt(body.slice(4))
  if (serial >= SERIAL || county < 100_000) return undefined
  return idOf(county as County, kind, serial)
}
