import type { Level } from '@lianxin/places/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Status } from '../contract/moves.ts'

/** What the rules must know of a case to say who may do what now. Instants are milliseconds since the epoch. */
export interface CaseFacts {
  readonly status: Status
  readonly place: PlaceCode
  /** The level whose 连心办 receives, dispatches and coordinates it. */
  readonly level: Level
  readonly unit: Id | null
  readonly reporter: Id | null
  readonly handledBy: Id | null
  readonly handledUnit: Id | null
  readonly returns: number
  readonly reworks: number
  /** Until when the lead unit may return it. */
  readonly returnBy: number | null
  readonly closedAt: number | null
}
