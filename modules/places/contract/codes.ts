// A place code is 18 digits in the national pattern, padded with zeros, so a subtree is a range of numbers.
// A code is not an identity: places have their own id; a code is never given to another place.

import type { County, PlaceCode } from '@lianxin/platform/ids'
import { digitsOf, levelAbove, levels, type Level } from './levels.ts'

export type { County, PlaceCode }

const WIDTH = 18
const ZERO = 48 // '0'
const PARTS = levels.map(
  (level) => [levelAbove(level) === undefined ? 0 : digitsOf[levelAbove(level)!], digitsOf[level]] as const,
)

/**
 * Reads a code as people write it: 4, 6, 9, 12, 15 or 18 digits, spaces and hyphens allowed, padded or not.
 * Undefined when the digits are wrong or a level is left out (330402 000 001: a village without a township).
 */
export function parsePlaceCode(text: string): PlaceCode | undefined {
  const digits = text.replaceAll(/[\s-]/g, '')
  if (!/^\d+$/.test(digits) || !levels.some((level) => digitsOf[level] === digits.length)) return undefined
  const padded = digits.padEnd(WIDTH, '0')
  if (/^(00|..00)/.test(padded)) return undefined // no province, or a province and no city
  const filled = PARTS.map(([from, to]) => Number(padded.slice(from, to)) > 0)
  return filled.lastIndexOf(true) === filled.indexOf(false) - 1 || !filled.includes(false)
    ? (padded as PlaceCode)
    : undefined
}

/** The level a code names: the last one whose digits are not all zero. Asked 100,000 times at a start, so without regular expressions. */
export function levelOf(code: PlaceCode): Level {
  let last = WIDTH
  while (last > digitsOf.city && code.charCodeAt(last - 1) === ZERO) last--
  for (const level of levels) if (last <= digitsOf[level]) return level
  return 'micro'
}

/** The code without its padding: 330402 for 南湖区, 15 digits for a grid. What people read and type. */
export function shortCode(code: PlaceCode): string {
  return code.slice(0, digitsOf[levelOf(code)])
}

/** The ancestor at a level (or the place itself); for a level below the place, the place itself. */
export function ancestorAt(code: PlaceCode, level: Level): PlaceCode {
  return code.slice(0, digitsOf[level]).padEnd(WIDTH, '0') as PlaceCode
}

/** The place one level up by the code alone; undefined for the city. */
export function parentOf(code: PlaceCode): PlaceCode | undefined {
  const above = levelAbove(levelOf(code))
  return above && ancestorAt(code, above)
}

/** From the city down to the place itself: what a breadcrumb shows. */
export function lineageOf(code: PlaceCode): PlaceCode[] {
  return levels.slice(0, levels.indexOf(levelOf(code)) + 1).map((level) => ancestorAt(code, level))
}

/** The codes of a place and everything in it: lo <= code < hi, both as 18-digit decimals for int8. */
export function subtreeOf(code: PlaceCode): { lo: PlaceCode; hi: PlaceCode } {
  const step = 10n ** BigInt(WIDTH - digitsOf[levelOf(code)])
  return { lo: code, hi: String(BigInt(code) + step) as PlaceCode }
}

/** Whether a place lies in another by its code; a place lies in itself. */
export function lies(inner: PlaceCode, outer: PlaceCode): boolean {
  return inner.startsWith(shortCode(outer))
}

/** The county that keeps a place's rows; the city's own rows carry its six digits (330400). */
export function countyOfCode(code: PlaceCode): County {
  return Number(code.slice(0, 6)) as County
}
