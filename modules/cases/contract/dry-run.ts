import type { Limit } from '@lianxin/services/rules'
import type { Level } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { RoutingRule } from './routing-rule.ts'

/** Where a report goes: to a unit, or to the office of a level where a person decides. */
export type Destination = UnitId | `office:${Level}`

/** Limits that a draft would change, by category. Free of zod. */
export type LimitDraft = Readonly<Record<string, Limit>>

/** A draft as it stands: rules whole, limits only where they would change. */
export interface RuleDraft {
  readonly revision: number
  /** Version of the published set it was begun from. */
  readonly base: number
  readonly rules: readonly RoutingRule[]
  readonly limits: LimitDraft
  /** One print for one content: a dry run speaks of exactly this draft. */
  readonly print: string
  readonly changedBy: string
  /** Milliseconds since the epoch. */
  readonly changedAt: number
}

/** Cases that would have gone from one destination to another. */
export interface MovedCases {
  /** Under this number some of its cases are kept. */
  readonly pair: number
  readonly from: Destination
  readonly to: Destination
  readonly cases: number
  /** Of these, handled in the end by the one and by the other: what became of them says which was right. */
  readonly handledByFrom: number
  readonly handledByTo: number
}

/** What a shorter or longer limit would have meant, from acceptance to the answer. */
export interface LimitEffect {
  readonly category: string
  readonly cases: number
  readonly lateBefore: number
  readonly lateAfter: number
}

export interface DryRunResult {
  /** Cases looked at. */
  readonly cases: number
  readonly moved: number
  /** Cases that a rule sends at once, without a person. */
  readonly sentBefore: number
  readonly sentAfter: number
  /** The largest first. */
  readonly pairs: readonly MovedCases[]
  readonly limits: readonly LimitEffect[]
  /** Cases of those categories that say nothing: never accepted, reworked, or beyond the calendar. */
  readonly limitsSkipped: number
}
