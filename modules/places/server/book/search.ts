import { parsePlaceCode, type PlaceCode } from '../../contract/codes.ts'
import type { Place } from '../../contract/place.ts'
import type { PlaceBook } from './place-book.ts'

/**
 * Places by what a person types: a code (national or local), or names in any order, the upper ones first or not at
 * all (「建设街道 百福弄」). Shorter names and upper places come first. At most `limit`.
 */
export function searchPlaces(book: PlaceBook, typed: string, limit = 20): Place[] {
  const text = typed.normalize('NFKC').replaceAll('\0', '').trim().slice(0, 100)
  if (text === '') return []
  const code = parsePlaceCode(text)
  const exact = code && book.find(code)
  if (exact) return [exact]
  const heir = code && heirOfCode(book, code)
  if (heir) return [heir]
  const local = book.byAlias(text)
  if (local.length > 0) return local.slice(0, limit)
  if (/^[\d\s-]+$/.test(text)) return []
  const words = text.split(/[\s,，、/]+/).filter((word) => word !== '')
  const last = words.at(-1)!
  const hits = book.all.filter(
    (place) =>
      place.name.includes(last) || (words.length === 1 && text.length > place.name.length && text.endsWith(place.name)),
  )
  const fitting =
    words.length === 1 ? hits : hits.filter((place) => words.every((word) => book.fullName(place.code).includes(word)))
  return fitting.toSorted((a, b) => a.name.length - b.name.length || (a.code < b.code ? -1 : 1)).slice(0, limit)
}

/** The place that answers today for an old code on a printed notice. */
export function heirOfCode(book: PlaceBook, code: PlaceCode): Place | undefined {
  const old = book.ended(code)
  return old && book.heirOf(old.id)
}
