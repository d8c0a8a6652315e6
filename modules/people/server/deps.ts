import type { Sessions } from '@lianxin/platform/auth'
import type { Clock } from '@lianxin/platform/clock'
import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import type { County, Id, IdSource } from '@lianxin/platform/ids'
import type { SmsPort } from '@lianxin/platform/notify'
import type { PlaceCode } from '../contract/ids.ts'

/** What this room asks of the places. */
export interface PlacesAsked {
  exists(place: PlaceCode): boolean
  /** The name as people say it: 南湖街道. */
  nameOf(place: PlaceCode): string
  /** The city's counties, for a resident to choose a home. */
  counties(): readonly PlaceCode[]
}

/** What the room stands on, given by whoever puts the house together. */
export interface PeopleDeps {
  readonly db: Db
  readonly ids: IdSource
  readonly clock: Clock
  readonly sessions: Sessions
  /** Secret of the installation, from which the room's own keys are derived. */
  readonly secret: string
  /** Closes and opens phones and names. */
  readonly vault: Vault
  readonly city: County
  /** A demonstration city: its invented people may sign in without a password. */
  readonly demo: boolean
  /** Whether roles that administer must have a second factor. */
  readonly secondFactor?: 'optional' | 'required'
  readonly places: PlacesAsked
  /** Where a resident opens a request of theirs; rooms above have it. */
  readonly casePath?: (id: Id) => string
  /** Where one-time codes leave the house. May be slow or fail: a sign-in never waits for it. */
  readonly sms: SmsPort
}
