import { Refusal } from '@lianxin/platform/http'
import type { Place } from '../../contract/place.ts'
import type { PlaceBook } from '../book/place-book.ts'

export interface LocatedPlace {
  readonly place: Place
  /** Micro-grids to choose from: sharing one footprint, or lists of doors inside a grid. */
  readonly choose: readonly Place[]
  readonly boundaryVersion: number
}

/** The place at a point. Refuses a point outside the city, and says so when the two numbers were swapped. */
export function getPlaceAt(book: PlaceBook, { lon, lat }: { lon: number; lat: number }): LocatedPlace {
  const found = book.locate(lon, lat)
  const place = found && book.find(found.code)
  if (!place) throw new Refusal(book.locate(lat, lon) ? 'point_swapped' : 'outside_city', { field: 'lon' })
  return {
    place,
    choose: found.choose.flatMap((code) => book.find(code) ?? []),
    boundaryVersion: found.boundaryVersion,
  }
}
