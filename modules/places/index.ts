// The server door: what rooms above may ask of places.

export type { Found, PlaceBook } from './server/book/place-book.ts'
export type { LiveBook } from './server/book/live-book.ts'
export { findByAddress } from './server/book/by-address.ts'
export { middleOf } from './server/book/middle-of.ts'
export { searchPlaces } from './server/book/search.ts'
export type { GridPeopleAsked, PlacesDeps } from './server/deps.ts'
export { placesState, type PlacesState } from './server/state.ts'
export { tilesVersion } from './server/reads/tiles.read.ts'
