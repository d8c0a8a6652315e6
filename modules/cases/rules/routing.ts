import { ancestorAt, levelOf, levels, type Level } from '@lianxin/places/contract'
import type { UnitId, UnitKind } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Category, Nature } from '@lianxin/services/rules'
import type { Channel } from '../contract/kinds.ts'
import type { RoutingRule, RuleSet, RuleTarget } from '../contract/routing-rule.ts'

/** What routing asks of the people room. */
export interface UnitsAsked {
  get(id: UnitId): { readonly id: UnitId; readonly name: string; readonly place: PlaceCode } | undefined
  unitFor(ask: {
    kind: UnitKind
    place: PlaceCode
  }): { readonly id: UnitId; readonly name: string; readonly place: PlaceCode } | undefined
}

export interface RouteFacts {
  readonly category: Category | null
  readonly place: PlaceCode
  readonly nature: Nature | null
  readonly channel: Channel
  /** Whether it is working time. */
  readonly working: boolean
}

/** Why a case went where it went; kept on the case. */
export interface RouteTrace {
  readonly by: 'rule' | 'person'
  readonly rule: string | null
  readonly publisher: string | null
  readonly publishedAt: number | null
  readonly version: number | null
  readonly why: string
}

export interface Decision {
  readonly unit: { readonly id: UnitId; readonly name: string } | null
  /** The level whose office coordinates it. */
  readonly level: Level
  readonly trace: RouteTrace
}

type Test = (facts: RouteFacts) => boolean
interface Compiled {
  readonly rule: RoutingRule
  readonly test: Test
}

export interface Router {
  readonly set: RuleSet
  route(facts: RouteFacts, units: UnitsAsked): Decision
}

function testOf({ when }: RoutingRule): Test {
  const tests: Test[] = []
  const { lo, hi, levels: at, natures, channels, hours } = when
  if (lo !== undefined) tests.push((facts) => facts.place >= lo)
  if (hi !== undefined) tests.push((facts) => facts.place < hi)
  if (at) tests.push((facts) => facts.category !== null && at.includes(facts.category.level))
  if (natures) tests.push((facts) => facts.nature !== null && natures.includes(facts.nature))
  if (channels) tests.push((facts) => channels.includes(facts.channel))
  if (hours) tests.push((facts) => facts.working === (hours === 'work'))
  return (facts) => tests.every((one) => one(facts))
}

/** The level that takes a report in when nothing is known but the place: its township, or the level above when even that is open. */
export function intakeLevel(place: PlaceCode): Level {
  const level = levelOf(place)
  return level === 'city' || level === 'county' ? level : 'township'
}

/** The level of office over a unit: that of its place; a grid's and a village's own lie with the village. */
export function officeLevel(place: PlaceCode): Level {
  const level = levelOf(place)
  return levels.indexOf(level) > levels.indexOf('village') ? 'village' : level
}

function categoryUnit(category: Category, place: PlaceCode, units: UnitsAsked) {
  const at = ancestorAt(place, category.level)
  if (category.level === 'village') return units.unitFor({ kind: 'villageCommittee', place: at })
  if (category.level === 'grid') return units.unitFor({ kind: 'grid', place: at })
  return units.unitFor({ kind: category.department, place: at })
}

function targetOf(then: RuleTarget, facts: RouteFacts, units: UnitsAsked) {
  switch (then.to) {
    case 'unit':
      return units.get(then.unit)
    case 'kind':
      return units.unitFor({ kind: then.kind, place: then.level ? ancestorAt(facts.place, then.level) : facts.place })
    case 'category':
      return facts.category === null ? undefined : categoryUnit(facts.category, facts.place, units)
    case 'person':
      return undefined
  }
}

/** Prepares a published set; rules are filed by the categories they name, so one report looks at a few of them. */
export function router(set: RuleSet): Router {
  const all = set.rules.map((rule): Compiled => ({ rule, test: testOf(rule) }))
  const general = all.filter(({ rule }) => rule.when.categories === undefined)
  const byCategory = new Map<string, readonly Compiled[]>()
  const forCategory = (code: string): readonly Compiled[] => {
    const known = byCategory.get(code)
    if (known) return known
    const own = all.filter(({ rule }) => {
      const named = rule.when.categories
      return named === undefined || named.includes(code) || named.includes(code.slice(0, 2))
    })
    byCategory.set(code, own)
    return own
  }

  const traced = (rule: RoutingRule | null, by: 'rule' | 'person', why: string): RouteTrace => ({
    by,
    rule: rule?.name ?? null,
    publisher: rule ? set.publisher.name : null,
    publishedAt: rule ? set.publishedAt : null,
    version: rule ? set.version : null,
    why,
  })
  const toPerson = (facts: RouteFacts, rule: RoutingRule | null, why: string): Decision => ({
    unit: null,
    level: facts.category?.level === 'county' && levelOf(facts.place) !== 'city' ? 'county' : intakeLevel(facts.place),
    trace: traced(rule, 'person', why),
  })

  return {
    set,
    route(facts, units) {
      const candidates = facts.category === null ? general : forCategory(facts.category.code)
      const hit = candidates.find((one) => one.test(facts))
      if (!hit) return toPerson(facts, null, facts.category ? '没有规则适用' : '还没有定类别')
      const { rule } = hit
      if (rule.then.to === 'person') return toPerson(facts, rule, rule.then.why)
      if (rule.then.to === 'category' && facts.category === null) return toPerson(facts, rule, '还没有定类别')
      const unit = targetOf(rule.then, facts, units)
      // A rule that cannot be carried out stops at a person and says so; it never falls through to the next.
      if (!unit) return toPerson(facts, rule, '规则指定的单位不存在或者已经撤销')
      return {
        unit: { id: unit.id, name: unit.name },
        level: officeLevel(unit.place),
        trace: traced(rule, 'rule', rule.name),
      }
    },
  }
}
