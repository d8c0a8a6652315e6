import type { AccountId, UnitId } from '@lianxin/people/contract'
import type { Id } from '@lianxin/platform/ids'
import type { Detail, Limit, Nature } from '@lianxin/services/rules'
import type { AssistAnswer, Channel, Ending, Outcome, Solved } from '../contract/kinds.ts'
import type { CaseFacts } from './case-facts.ts'
import type { RouteTrace } from './routing.ts'

/** A unit called to help: until when it answers, and what it answered. */
export type Assist = {
  readonly unit: UnitId
  readonly by: number
  readonly answer: AssistAnswer | null
}

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
  /** What the category asked for, as it was given. */
  readonly details: readonly Detail[]
  readonly urgent: boolean
  readonly asksRating: boolean
  readonly reportedAt: number
  readonly acceptedAt: number | null
  readonly dispatchedAt: number | null
  readonly askedAt: number | null
  readonly contactedAt: number | null
  readonly ratedAt: number | null
  readonly limit: Limit | null
  readonly respondBy: number | null
  readonly dispatchBy: number | null
  readonly checkBy: number | null
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
  /** The case it is told of with, once merged; kept as history after it has gone its own way. */
  readonly mergedInto: Id | null
  /** The case of which it is a part. */
  readonly whole: Id | null
  /** Who of the unit has it; null when anybody. */
  readonly assignee: AccountId | null
  readonly assists: readonly Assist[]
  readonly suspendedAt: number | null
  readonly suspensions: number
  readonly plan: string | null
  /** In public under these words; null when it is not. */
  readonly publicWords: string | null
  /** On the public list of suspended matters. */
  readonly listed: boolean
  /** Who is complained of, as the reporter wrote it. */
  readonly accusedWords: string | null
  readonly supervisions: number
  readonly superviseBy: number | null
  readonly urges: number
}

/** What has not happened yet to a case that has just come in. */
export const untouched = {
  details: [],
  proposedUnit: null,
  handledBy: null,
  handledUnit: null,
  returns: 0,
  reworks: 0,
  reopens: 0,
  closedAt: null,
  askedAt: null,
  contactedAt: null,
  handledAt: null,
  answeredAt: null,
  ratedAt: null,
  checkBy: null,
  outcome: null,
  result: null,
  resultFiles: [],
  ending: null,
  solved: null,
  score: null,
  words: null,
  accusedUnit: null,
  accusedAccount: null,
  accusedWords: null,
  sealed: false,
  clearLevel: null,
  assisting: [],
  backAt: null,
  path: [],
  question: null,
  extensionAsked: null,
  extensions: 0,
  reviews: 0,
  urgedAt: null,
  ladder: 0,
  turnNoted: null,
  handleNoted: null,
  mergedInto: null,
  whole: null,
  assignee: null,
  assists: [],
  suspendedAt: null,
  suspensions: 0,
  plan: null,
  publicWords: null,
  listed: false,
  supervisions: 0,
  superviseBy: null,
  urges: 0,
} as const satisfies Partial<CaseRecord>
