import type { Level } from '@lianxin/places/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { PathLeg } from '../contract/entries.ts'
import type { CaseTrack } from '../contract/kinds.ts'
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
  /** The reporter is not told to whoever handles it. */
  readonly confidential: boolean
  readonly track: CaseTrack
  /** The law wants the police told: it goes nowhere else. */
  readonly mustReport: boolean
  /** Complained of: neither sees it nor acts on it. */
  readonly accusedUnit: Id | null
  readonly accusedAccount: Id | null
  /** Somebody is complained of and it is not settled who: only those who name them see it. */
  readonly sealed: boolean
  /** The lowest level whose office may have it, since those complained of coordinate below. */
  readonly clearLevel: Level | null
  /** Units called to help that have not answered. */
  readonly assisting: readonly Id[]
  /** The level that the answer passes on its way back. */
  readonly backAt: Level | null
  readonly path: readonly PathLeg[]
  /** What the unit wants to know from the reporter; null when nothing is asked. */
  readonly question: string | null
  /** How much more time is asked for, in the unit of the limit. */
  readonly extensionAsked: number | null
  readonly extensions: number
  readonly reviews: number
  readonly answeredAt: number | null
  readonly handledAt: number | null
  readonly handleBy: number | null
  readonly turnBy: number | null
  readonly urgedAt: number | null
  readonly ladder: number
  /** The promises whose breach is journalled already. */
  readonly turnNoted: number | null
  readonly handleNoted: number | null
}
