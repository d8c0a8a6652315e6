import type { Clock } from '@lianxin/platform/clock'
import type { Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'
import type { LiveAuthority } from './authority/live-authority.ts'
import type { LiveCalendars } from './live-calendars.ts'
import type { LiveCatalogue } from './live-catalogue.ts'

/** What the room stands on, given by whoever puts the house together. */
export interface ServicesDeps {
  readonly db: Db
  readonly clock: Clock
  /** Six digits of the city, e.g. 330400. */
  readonly city: County
  readonly log?: (error: unknown) => void
}

/** The room at work: what it was given, and what it keeps in memory. */
export interface ServicesState extends ServicesDeps {
  readonly catalogue: LiveCatalogue
  readonly calendars: LiveCalendars
  readonly authority: LiveAuthority
}
