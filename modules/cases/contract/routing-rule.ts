import type { Level } from '@lianxin/places/contract'
import type { UnitId, UnitKind } from '@lianxin/people/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { Nature } from '@lianxin/services/rules'
import type { Channel } from './kinds.ts'

/** When a rule speaks: every condition that is given must hold. Free of zod. */
export interface RuleConditions {
  /** Codes of two digits (a heading) or four. */
  readonly categories?: readonly string[]
  /** Half-open range of place codes. */
  readonly lo?: PlaceCode
  readonly hi?: PlaceCode
  /** Level of the category's default. */
  readonly levels?: readonly Level[]
  readonly natures?: readonly Nature[]
  readonly channels?: readonly Channel[]
  /** Whether the category stands on the community's remit list (准入清单). */
  readonly remit?: 'on' | 'off'
  /** In the unit's working hours, or outside them. */
  readonly hours?: 'work' | 'off'
  /** 1 Monday … 7 Sunday, by the city's clock. */
  readonly weekdays?: readonly number[]
  /** Days like 2026-07-01: from the first, until before the second; for a campaign, or a holiday's duty. */
  readonly from?: string
  readonly until?: string
}
export type RuleCondition = keyof RuleConditions

/** A unit by name, or the nearest unit of a kind to where it happened, from a level on. */
export type RuleUnit =
  | { readonly to: 'unit'; readonly unit: UnitId }
  | { readonly to: 'kind'; readonly kind: UnitKind; readonly level?: Level }

/**
 * Where a rule sends: to a unit, to the category's own department, or to a person because it is unclear whose it is:
 * then the office of a level coordinates, the township's where none is named.
 */
export type RuleTarget =
  | RuleUnit
  | { readonly to: 'category' }
  | { readonly to: 'person'; readonly why: string; readonly level?: Level }

export interface RoutingRule {
  readonly id: string
  readonly name: string
  readonly when: RuleConditions
  readonly then: RuleTarget
  /** Units that help the lead unit (协办); the lead stays responsible. */
  readonly assist?: readonly RuleUnit[]
}

/** A published set: the first rule that speaks decides. Never changed; a change is a new version. */
export interface RuleSet {
  readonly version: number
  readonly publisher: { readonly id: Id; readonly name: string }
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  readonly rules: readonly RoutingRule[]
}
