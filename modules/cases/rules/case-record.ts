import type { UnitId } from '@lianxin/people/contract'
import type { Id } from '@lianxin/platform/ids'
import type { Limit, Nature } from '@lianxin/services/rules'
import type { Channel, Ending, Outcome, Solved } from '../contract/kinds.ts'
import type { CaseFacts } from './case-facts.ts'
import type { RouteTrace } from './routing.ts'

/**
 * A case as far as acts change it or decide by it. Instants are milliseconds since the epoch, null where a clock does
 * not run or nothing has happened yet.
 */
export interface CaseRecord extends CaseFacts {
  readonly unit: UnitId | null
  readonly proposedUnit: UnitId | null
  readonly channel: Channel
  readonly category: string | null
  readonly catalogue: number
  readonly nature: Nature | null
  readonly urgent: boolean
  readonly confidential: boolean
  readonly asksRating: boolean
  readonly reportedAt: number
  readonly acceptedAt: number | null
  readonly dispatchedAt: number | null
  readonly askedAt: number | null
  readonly contactedAt: number | null
  readonly handledAt: number | null
  readonly answeredAt: number | null
  readonly ratedAt: number | null
  readonly limit: Limit | null
  readonly respondBy: number | null
  readonly dispatchBy: number | null
  readonly handleBy: number | null
  readonly checkBy: number | null
  readonly turnBy: number | null
  readonly provisional: boolean
  readonly reopens: number
  readonly outcome: Outcome | null
  readonly result: string | null
  readonly resultFiles: readonly Id[]
  readonly ending: Ending | null
  readonly solved: Solved | null
  readonly score: number | null
  readonly words: string | null
  readonly trace: RouteTrace
}
