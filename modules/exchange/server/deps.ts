import type { CasesState } from '@lianxin/cases'
import type { UnitDirectory } from '@lianxin/people'
import type { Clock } from '@lianxin/platform/clock'
import type { Db } from '@lianxin/platform/db'
import type { Room } from '@lianxin/platform/http'
import type { County, IdSource, PlaceCode } from '@lianxin/platform/ids'
import type { Place } from '@lianxin/places/contract'
import type { CatalogueNow } from '@lianxin/services'
import type { Outbound } from './outbound/outbound.ts'

/** What this room asks of the places. */
export interface PlacesAsked {
  exists(code: PlaceCode): boolean
  /** From below the city down to the place, as people say it. */
  nameOf(code: PlaceCode): string
  /** The counties of the city, in the order of their codes. */
  counties(): readonly PlaceCode[]
  /** All places in force, in the order of their codes. */
  all(): readonly Pick<Place, 'code' | 'name' | 'households' | 'population' | 'asOf'>[]
  /** A point near the middle of a place, in degrees of WGS-84; undefined where nothing is drawn. */
  centreOf(code: PlaceCode): { readonly lon: number; readonly lat: number } | undefined
}

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
  readonly places: PlacesAsked
  /** The units as they are called today. */
  readonly units: () => UnitDirectory
  readonly catalogue: () => CatalogueNow
  /** The cases, acted upon only through their own doors. */
  readonly cases: CasesState
  /** Mailbox that answers to letters about cases come to; units answer by link alone without it. */
  readonly replyTo?: string | undefined
  /** The one way by which something is posted to an address that somebody typed. */
  readonly outbound: Outbound
  /** All rooms of the house, with their contracts and their parts of the registers; known once it is put together. */
  readonly rooms: () => readonly Room[]
  readonly log: (error: unknown) => void
}
