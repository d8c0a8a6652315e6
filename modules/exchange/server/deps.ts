import type { CasesState } from '@lianxin/cases'
import type { PeopleState } from '@lianxin/people'
import type { Clock } from '@lianxin/platform/clock'
import type { Db } from '@lianxin/platform/db'
import type { County, IdSource } from '@lianxin/platform/ids'
import type { PlacesState } from '@lianxin/places'
import type { ServicesState } from '@lianxin/services'

/** What the room stands on, given by whoever puts the house together. */
export interface ExchangeState {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  readonly city: County
  /** Secret of the installation, from which the room's own keys are derived. */
  readonly secret: string
  /** Public address of the pages, for what others are told to call. */
  readonly origin: string | undefined
  readonly places: PlacesState
  readonly people: PeopleState
  readonly services: ServicesState
  /** The cases, acted upon only through their own doors. */
  readonly cases: CasesState
  readonly log: (error: unknown) => void
}
