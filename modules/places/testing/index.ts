// The testing door: made-up cities and a room at work on a database of its own.

export { smallCity } from './square-city.ts'
export { cityFile, squarePlaces } from './square-places.ts'
export { importCity, placesOn, sysAdmin } from './room.ts'
