import { levelOf, levels, type PlaceCode } from '@lianxin/places/contract'

/**
 * Terms lie on shelves, so that of a frequent word only as many cases are read as are shown. A term stands twice: on the
 * shelf of its town and year, where whoever works in a town looks, and on that of its ten days, where a county and the
 * city look, newest first. Keys are hashes of shelf and term: another word's key is met once in some hundred million.
 */
const ZONE = 'Asia/Shanghai'
const TEN_DAYS = 864_000_000
/** How far back a county and the city look at once: beyond it they ask for it, town by town and year by year. */
export const YEARS = 3
/** How far back words are found at all; older cases are found by their number. */
export const OLDEST_YEARS = 15
const TOWN_DIGITS = 9

const yearOf = (at: number): number => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).year
const townShelf = (place: string, year: number): string => `t${place.slice(0, TOWN_DIGITS)}/${year}`
const daysShelf = (at: number, back = 0): string => `d${Math.floor(at / TEN_DAYS) - back}`

/** FNV-1a over UTF-16 with a last stir, as a signed whole number of 32 bits. */
function keyOf(shelf: string, term: string): number {
  let hash = 0x811c9dc5
  for (const char of `${shelf}:${term}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return Math.imul(hash ^ (hash >>> 15), 0x846ca68b) | 0
}

/** The keys of a case: each of its terms on both its shelves. `at`: when it was reported, in milliseconds. */
export function caseKeys(terms: readonly string[], place: PlaceCode, at: number): number[] {
  const shelves = [townShelf(place, yearOf(at)), daysShelf(at)]
  return [...new Set(shelves.flatMap((shelf) => terms.map((term) => keyOf(shelf, term))))]
}

/** Whether all years are looked through at once: within one town they are few shelves. */
export const looksAtAllYears = (range: PlaceCode): boolean =>
  levels.indexOf(levelOf(range)) >= levels.indexOf('township')

const yearsBack = (from: number, now: number): number[] =>
  Array.from({ length: OLDEST_YEARS - from + 1 }, (_, back) => yearOf(now) - from - back)

function shelvesOf(range: PlaceCode, now: number, olderIn: readonly PlaceCode[] | undefined): string[] {
  if (looksAtAllYears(range)) return yearsBack(0, now).map((year) => townShelf(range, year))
  // The first of the older years is looked at whole, so that nothing lies between the two.
  if (olderIn) return yearsBack(YEARS, now).flatMap((year) => olderIn.map((town) => townShelf(town, year)))
  return Array.from({ length: Math.ceil((YEARS * 365 * 86_400_000) / TEN_DAYS) }, (_, back) => daysShelf(now, back))
}

/**
 * The keys to look for, shelf by shelf, newest first: those of the town where the range lies in one, else the ten days of
 * the last years; what is older by the shelves of the towns that the range holds, when they are given.
 */
export function queryKeys(
  terms: readonly string[],
  range: PlaceCode,
  now: number,
  olderIn?: readonly PlaceCode[],
): number[] {
  return shelvesOf(range, now, olderIn).flatMap((shelf) => terms.map((term) => keyOf(shelf, term)))
}
