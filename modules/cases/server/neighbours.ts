import { parsePlaceCode, type Place } from '@lianxin/places/contract'
import { searchPlaces, type PlacesState } from '@lianxin/places'
import { findOnCall, phoneOf, residentOf, ringOf, type PeopleState } from '@lianxin/people'
import type { ServicesState } from '@lianxin/services'
import { heldInAddress } from './intake/named-places.ts'
import type { PeopleAsked, PlaceKept, PlacesAsked, ServicesAsked } from './deps.ts'

const keptAs = (place: Place, boundary: number | null): PlaceKept => ({ code: place.code, id: place.id, boundary })

/** The places room as this room asks it. */
export function askPlaces({ book }: PlacesState): PlacesAsked {
  const named = heldInAddress(() => book.now)
  return {
    at(lon, lat) {
      const found = book.now.locate(lon, lat)
      const place = found && book.now.find(found.code)
      return place && keptAs(place, found.boundaryVersion)
    },
    find: (code) => {
      const place = book.now.find(code)
      return place && keptAs(place, null)
    },
    search: (text) => searchPlaces(book.now, text).map((place) => keptAs(place, null)),
    nameOf: (code) => book.now.fullName(parsePlaceCode(code) ?? code),
    named,
  }
}

/** The people room as this room asks it. */
export function askPeople(people: PeopleState): PeopleAsked {
  return {
    units: () => people.units.now,
    onCall: (unit) => findOnCall(people, unit),
    ringOf: (account) => ringOf(people, account),
    residentOf: (phone) => residentOf(people, phone),
    phoneOf: (resident) => phoneOf(people, resident),
  }
}

/** The services room as this room asks it. */
export function askServices({ catalogue, calendars }: ServicesState): ServicesAsked {
  return { catalogue: () => catalogue.now, tableFor: (place) => calendars.tableFor(place) }
}
