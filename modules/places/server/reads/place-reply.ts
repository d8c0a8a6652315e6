import { levelOf, shortCode } from '../../contract/codes.ts'
import type { Place } from '../../contract/place.ts'
import type { PlaceReply } from '../../contract/schemas.ts'
import type { PlaceBook } from '../book/place-book.ts'

/** A place as it is answered. */
export function placeReply(book: PlaceBook, place: Place): PlaceReply {
  const { id, code, name, extent, population, households, landClass, asOf, validFrom } = place
  return {
    id,
    code,
    shortCode: shortCode(code),
    level: levelOf(code),
    name,
    fullName: book.fullName(code),
    extent,
    population,
    households,
    landClass,
    asOf,
    validFrom,
    aliases: [...place.aliases],
    members: [...place.members],
    children: book.childrenOf(code).length,
  }
}
