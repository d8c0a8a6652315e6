import { levelOf, levels, type Level } from '@lianxin/places/contract'
import type { UnitId, UnitKind } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Category, Nature } from '@lianxin/services/rules'
import type { Channel } from '../contract/kinds.ts'
import type { RoutingRule, RuleCondition, RuleSet } from '../contract/routing-rule.ts'
import { fitOf, type Fit } from './rule-conditions.ts'
import { targetOf } from './rule-targets.ts'

/** A unit as far as routing looks at it. */
export interface RoutedUnit {
  readonly id: UnitId
  readonly name: string
  readonly place: PlaceCode
  readonly kind?: UnitKind
  /** The unit above in its own line (条). */
  readonly parent?: UnitId | null
}

/** What routing asks of the people room. */
export interface UnitsAsked {
  /** A unit by its id, an abolished one too, for its name. */
  get(id: UnitId): RoutedUnit | undefined
  /** Who answers today for a unit: itself, or its successor; undefined when nobody does. */
  heirOf(id: UnitId): RoutedUnit | undefined
  unitFor(ask: { kind: UnitKind; place: PlaceCode }): RoutedUnit | undefined
}

export interface RouteFacts {
  readonly category: Category | null
  readonly place: PlaceCode
  readonly nature: Nature | null
  readonly channel: Channel
  /** When it came in, or was accepted: milliseconds since the epoch. */
  readonly at: number
  /** Whether that is working time. */
  readonly working: boolean
  /** Whether the category stands on the community's remit list; null where nobody can say. */
  readonly onRemit: boolean | null
}

/** Why a case went where it went; kept on the case. */
export interface RouteTrace {
  readonly by: 'rule' | 'person'
  readonly rule: string | null
  readonly publisher: string | null
  readonly publishedAt: number | null
  readonly version: number | null
  readonly why: string
  /** Its place in the order of that version, from 1; cases routed before it was kept have none. */
  readonly order?: number | null
  /** Units that help, as they were called. */
  readonly assists?: readonly string[]
}

interface RoutedTo {
  readonly id: UnitId
  readonly name: string
}

export interface Decision {
  readonly unit: RoutedTo | null
  readonly assists: readonly RoutedTo[]
  /** The level whose office coordinates it. */
  readonly level: Level
  readonly trace: RouteTrace
}

interface Compiled {
  readonly rule: RoutingRule
  readonly order: number
  readonly fit: (facts: RouteFacts) => Fit
}

export interface Router {
  readonly set: RuleSet
  route(facts: RouteFacts, units: UnitsAsked): Decision
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

/** The office of a level, or of the level where it happened when that is above: a report for the county has no township. */
function levelWithin(level: Level, place: PlaceCode): Level {
  const own = levelOf(place)
  return levels.indexOf(level) > levels.indexOf(own) ? own : level
}

const unknown: Partial<Record<RuleCondition, string>> = {
  categories: '还没有定类别',
  levels: '还没有定类别',
  natures: '还没有定性质',
}
const missing = {
  lead: '规则指定的单位不存在或者已经撤销',
  assist: '规则指定的协办单位不存在或者已经撤销',
  category: '还没有定类别',
} as const

const byOrder = (rules: readonly RoutingRule[]): Compiled[] =>
  rules.map((rule, i) => ({ rule, order: i + 1, fit: fitOf(rule) }))

/** Prepares a published set; rules are filed by the categories they name, so one report looks at a few of them. */
export function router(set: RuleSet): Router {
  const all = byOrder(set.rules)
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

  const traced = (one: Compiled | null, by: 'rule' | 'person', why: string): RouteTrace => ({
    by,
    rule: one?.rule.name ?? null,
    publisher: one ? set.publisher.name : null,
    publishedAt: one ? set.publishedAt : null,
    version: one ? set.version : null,
    why,
    order: one?.order ?? null,
  })
  const toPerson = (facts: RouteFacts, one: Compiled | null, why: string, level?: Level): Decision => ({
    unit: null,
    assists: [],
    level: level
      ? levelWithin(level, facts.place)
      : facts.category?.level === 'county' && levelOf(facts.place) !== 'city'
        ? 'county'
        : intakeLevel(facts.place),
    trace: traced(one, 'person', why),
  })

  return {
    set,
    route(facts, units) {
      // Without a category every rule is asked: whether one that names categories would fit is then unknown, not no.
      for (const one of facts.category === null ? all : forCategory(facts.category.code)) {
        const fit = one.fit(facts)
        if (fit.fits === false) continue
        // A rule that cannot be evaluated, or carried out, stops at a person and says so; it never falls through.
        if (fit.fits === 'unknown') return toPerson(facts, one, unknown[fit.asks] ?? '规则要看的情况没有写明')
        const target = targetOf(one.rule, facts, units)
        if (target.to === 'person') return toPerson(facts, one, target.why, target.level)
        if (target.to === 'missing') return toPerson(facts, one, missing[target.what])
        // A unit could be named, but without a category nothing says how long it may take.
        if (facts.category === null) return toPerson(facts, one, missing.category)
        const { lead, assists } = target
        const trace = traced(one, 'rule', one.rule.name)
        return {
          unit: { id: lead.id, name: lead.name },
          assists: assists.map(({ id, name }) => ({ id, name })),
          level: officeLevel(lead.place),
          trace: assists.length > 0 ? { ...trace, assists: assists.map(({ name }) => name) } : trace,
        }
      }
      return toPerson(facts, null, facts.category ? '没有规则适用' : '还没有定类别')
    },
  }
}
