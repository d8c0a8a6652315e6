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
  /** In the unit's working hours, or outside them. */
  readonly hours?: 'work' | 'off'
}

/** Where a rule sends: a unit by name, the nearest unit of a kind, the category's own department, or to a person. */
export type RuleTarget =
  | { readonly to: 'unit'; readonly unit: UnitId }
  | { readonly to: 'kind'; readonly kind: UnitKind; readonly level?: Level }
  | { readonly to: 'category' }
  | { readonly to: 'person'; readonly why: string }

export interface RoutingRule {
  readonly id: string
  readonly name: string
  readonly when: RuleConditions
  readonly then: RuleTarget
}

/** A published set: the first rule that speaks decides. Never changed; a change is a new version. */
export interface RuleSet {
  readonly version: number
  readonly publisher: { readonly id: Id; readonly name: string }
  /** Milliseconds since the epoch. */
  readonly publishedAt: number
  readonly rules: readonly RoutingRule[]
}
