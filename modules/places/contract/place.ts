// A place as the house knows it. No zod here: rules and pages use it.

import type { County, Id } from '@lianxin/platform/ids'
import type { PlaceCode } from './codes.ts'
import type { Extent, LandClass, Member, SuccessionKind } from './place-fields.ts'

/** The identity of a place: stays when it is renamed or redrawn, ends when it is split or merged. */
export type PlaceId = Id

export interface Place {
  readonly county: County
  readonly id: PlaceId
  readonly code: PlaceCode
  readonly name: string
  readonly extent: Extent
  readonly population: number | null
  readonly households: number | null
  readonly landClass: LandClass | null
  readonly asOf: string | null
  readonly validFrom: string
  /** The first day it no longer is; null while in force. */
  readonly validTo: string | null
  readonly aliases: readonly string[]
  readonly members: readonly Member[]
}

/** What a place became. */
export interface Succession {
  readonly oldId: PlaceId
  readonly newId: PlaceId
  readonly onDate: string
  readonly kind: SuccessionKind
  /** Where a case without a point goes. */
  readonly main: boolean
}
