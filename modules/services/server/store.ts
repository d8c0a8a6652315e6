import { builder } from '@lianxin/platform/db'
import { idOf, kinds, toPlaceCode, type County, type PlaceCode } from '@lianxin/platform/ids'
import type { DB } from './tables.gen.ts'

/** The builder over this room's tables. */
export const q = builder<DB>()

/** The catalogue as an object of the journal: one for the city. */
export const catalogueId = (city: County) => idOf(city, kinds.category, 1)
/** The city's own calendar. */
export const cityCalendarId = (city: County) => idOf(city, kinds.calendar, 1)
export const cityPlace = (city: County): PlaceCode => toPlaceCode(`${city}000000000000`)

/** The end of the catalogue's chain. Nobody waits for a lock: of two who write the next version one is refused by its key. */
export const lastCatalogue = () =>
  q.selectFrom('services.catalogue').select(['version', 'hash']).orderBy('version', 'desc').limit(1)

/** A calendar and the end of its chain. It too is changed without a lock: the journal's key lets one of two through. */
export const oneCalendar = (id: string) => q.selectFrom('services.calendar').selectAll().where('id', '=', id)
