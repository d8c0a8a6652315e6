// What neighbours on the server may ask of the catalogue: the tree in force, work tables by place.
import { liveAuthority } from './server/authority/live-authority.ts'
import { liveCalendars } from './server/live-calendars.ts'
import { liveCatalogue } from './server/live-catalogue.ts'
import type { ServicesDeps, ServicesState } from './server/deps.ts'

export type { ServicesDeps, ServicesState } from './server/deps.ts'
export type { CatalogueNow, LiveCatalogue } from './server/live-catalogue.ts'
export type { LiveAuthority } from './server/authority/live-authority.ts'
export type { LiveCalendars } from './server/live-calendars.ts'
export { setLimits, type SetLimits } from './server/set-limits.ts'
export { firstCatalogue } from './data/categories.ts'
export { nationalCalendar } from './data/work-days.ts'

/** Puts what the room keeps in memory beside what it was given. */
export function servicesState(deps: ServicesDeps): ServicesState {
  const catalogue = liveCatalogue(deps.db, deps.log)
  return {
    ...deps,
    catalogue,
    calendars: liveCalendars(deps.db, deps.log),
    authority: liveAuthority(deps.db, catalogue, deps.log),
  }
}
