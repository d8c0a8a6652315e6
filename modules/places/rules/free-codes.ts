import { levelOf, parentOf, shortCode, type PlaceCode } from '../contract/codes.ts'
import { digitsOf } from '../contract/levels.ts'

/**
 * The next codes beside a place that nobody ever had, after the highest that was given: a code is never given twice.
 * Fewer than asked for, or none, when the digits of the level are used up or the place is the city.
 */
export function freeCodes(place: PlaceCode, count: number, wasGiven: (code: PlaceCode) => boolean): string[] {
  const above = parentOf(place)
  if (!above) return []
  const stem = shortCode(above)
  const digits = digitsOf[levelOf(place)] - stem.length
  const code = (serial: number) => `${stem}${String(serial).padStart(digits, '0')}`
  const most = 10 ** digits - 1
  const given = (serial: number) => wasGiven(code(serial).padEnd(place.length, '0') as PlaceCode)
  let last = most
  while (last > 0 && !given(last)) last--
  return Array.from({ length: Math.min(count, most - last) }, (_, i) => code(last + 1 + i))
}
