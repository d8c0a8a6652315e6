import { levelOf, parsePlaceCode, type Place } from '@lianxin/places/contract'
import { findByAddress, searchPlaces, tilesVersion, type PlaceBook, type PlacesState } from '@lianxin/places'
import { findOnCall, phoneOf, residentOf, staffNamed, staffOf, type PeopleState } from '@lianxin/people'
import { setLimits, type ServicesState } from '@lianxin/services'
import type { PeopleAsked, PlaceKept, PlacesAsked, ServicesAsked } from './deps.ts'

const keptAs = (place: Place, boundary: number | null): PlaceKept => ({ code: place.code, id: place.id, boundary })

/** The places room as this room asks it. */
export function askPlaces(places: PlacesState): PlacesAsked {
  const { book } = places
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
    childrenOf: (code) => book.now.childrenOf(code).map((place) => keptAs(place, null)),
    tiles: () => tilesVersion(places),
    nameOf: (code) => book.now.fullName(parsePlaceCode(code) ?? code),
    byAddress: (text) => {
      const place = findByAddress(book.now, text)
      return place && keptAs(place, null)
    },
    towns: () => book.now.all.filter(({ code }) => levelOf(code) === 'township').map((place) => keptAs(place, null)),
    whole: () => {
      const place = wholeOf(book.now)
      return place && keptAs(place, null)
    },
  }
}

/** Down from the top as long as there is one place only. */
function wholeOf(book: PlaceBook): Place | undefined {
  let only = book.tops.length === 1 ? book.tops[0] : undefined
  for (let below = only && book.childrenOf(only.code); below?.length === 1; below = book.childrenOf(only!.code))
    only = below[0]
  return only
}

/** The people room as this room asks it. */
export function askPeople(people: PeopleState): PeopleAsked {
  return {
    units: () => people.units.now,
    onCall: (unit) => findOnCall(people, unit),
    staffOf: (unit) => staffOf(people, unit),
    staffNamed: (name, around) => staffNamed(people, name, around),
    residentOf: (phone) => residentOf(people, phone),
    phoneOf: (resident) => phoneOf(people, resident),
  }
}

/** The services room as this room asks it. */
export function askServices(services: ServicesState): ServicesAsked {
  const { catalogue, calendars, authority } = services
  return {
    catalogue: () => catalogue.now,
    tableFor: (place) => calendars.tableFor(place),
    calendars: () => calendars.version,
    setLimits: (staff, input) => setLimits(services, staff, input),
    authority: () => authority.now,
  }
}
