import type { Place } from '../../contract/place.ts'
import type { Register, Standing } from '../../rules/succession/change.ts'
import type { PlaceBook } from '../book/place-book.ts'

/** The book as the rules of succession ask for it. */
export function registerOf(book: PlaceBook): Register {
  const standing = (place: Place): Standing => {
    const { code, name, extent, members, population, households } = place
    const shape = book.shapeOf(code)
    return { code, name, extent, members, population, households, ...(shape ? { shape } : {}) }
  }
  return {
    used: (code) => book.find(code) !== undefined || book.ended(code) !== undefined,
    childrenOf: (code) => book.childrenOf(code).map(standing),
    get: (code) => {
      const place = book.find(code)
      return place && standing(place)
    },
  }
}
