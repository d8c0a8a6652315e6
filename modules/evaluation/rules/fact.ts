import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Channel, Solved, Status } from '@lianxin/cases/contract'

/** How a rating came: by the reporter herself, or taken down by someone outside the handling unit. */
export const ratingWays = ['self', 'callback', 'paper', 'helper'] as const
export type RatingWay = (typeof ratingWays)[number]

/** A case as it is counted: what the journal said of it so far. Instants are milliseconds since the epoch. */
export interface Fact {
  readonly id: Id
  readonly place: PlaceCode
  /** Version of the last entry that was read. */
  readonly version: number
  readonly status: Status | string
  readonly channel: Channel
  readonly category: string | null
  /** Only what a resident reported is rated. */
  readonly asksRating: boolean
  readonly unit: Id | null
  readonly handledUnit: Id | null
  readonly handler: Id | null
  /** Every unit that ever had it or was called to help: to none of them is its rating shown. */
  readonly had: readonly Id[]
  readonly onSpot: boolean
  readonly reportedAt: number
  readonly acceptedAt: number | null
  readonly dispatchedAt: number | null
  readonly contactedAt: number | null
  readonly lastContactAt: number | null
  readonly handledAt: number | null
  readonly handleBy: number | null
  /** A handling of it was past its limit. */
  readonly wasLate: boolean
  readonly answeredAt: number | null
  readonly ratedAt: number | null
  readonly ratedWay: RatingWay | null
  readonly solved: Solved | null
  readonly score: number | null
  readonly words: string | null
  readonly closedAt: number | null
  readonly ended: 'not_accepted' | 'merged' | 'withdrawn' | 'terminated' | null
  readonly suspended: boolean
  readonly returns: number
  readonly reworks: number
  readonly reopens: number
  readonly extensions: number
  /** Times a level handed it up. */
  readonly hops: number
  /** Left out of the assessment by a panel; not the journal of the case says so, but ours. */
  readonly excluded: boolean
}
