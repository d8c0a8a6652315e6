import { ancestorAt, type Level } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Category } from '@lianxin/services/rules'
import type { RoutingRule, RuleUnit } from '../contract/routing-rule.ts'
import type { RouteFacts, UnitsAsked } from './routing.ts'

export interface FoundUnit {
  readonly id: UnitId
  readonly name: string
  readonly place: PlaceCode
}

/** Whom a rule names, found among the units of today; `missing` when one of them stands no longer and has no successor. */
export type Target =
  | { readonly to: 'units'; readonly lead: FoundUnit; readonly assists: readonly FoundUnit[] }
  | { readonly to: 'person'; readonly why: string; readonly level?: Level | undefined }
  | { readonly to: 'missing'; readonly what: 'lead' | 'assist' | 'category' }

function categoryUnit(category: Category, place: PlaceCode, units: UnitsAsked): FoundUnit | undefined {
  const at = ancestorAt(place, category.level)
  if (category.level === 'village') return units.unitFor({ kind: 'villageCommittee', place: at })
  if (category.level === 'grid') return units.unitFor({ kind: 'grid', place: at })
  return units.unitFor({ kind: category.department, place: at })
}

function oneUnit(named: RuleUnit, facts: RouteFacts, units: UnitsAsked): FoundUnit | undefined {
  // A rule outlives a unit: whoever took over its work takes over what the rule sends.
  if (named.to === 'unit') return units.heirOf(named.unit)
  return units.unitFor({
    kind: named.kind,
    place: named.level ? ancestorAt(facts.place, named.level) : facts.place,
  })
}

/** Whom the rule means for this report. */
export function targetOf({ then, assist }: RoutingRule, facts: RouteFacts, units: UnitsAsked): Target {
  if (then.to === 'person') return { to: 'person', why: then.why, level: then.level }
  if (then.to === 'category' && facts.category === null) return { to: 'missing', what: 'category' }
  const lead =
    then.to === 'category'
      ? facts.category && categoryUnit(facts.category, facts.place, units)
      : oneUnit(then, facts, units)
  if (!lead) return { to: 'missing', what: 'lead' }
  const assists: FoundUnit[] = []
  for (const named of assist ?? []) {
    const unit = oneUnit(named, facts, units)
    if (!unit) return { to: 'missing', what: 'assist' }
    // The nearest unit of a kind may be the lead itself, or somebody named before.
    if (unit.id !== lead.id && !assists.some((one) => one.id === unit.id)) assists.push(unit)
  }
  return { to: 'units', lead, assists }
}
