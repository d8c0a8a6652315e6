import type { UnitId, UnitKind } from '@lianxin/people/contract'
import { unitKindCodes } from '@lianxin/people/contract'
import { levels, parsePlaceCode, subtreeOf, type Level } from '@lianxin/places/contract'
import { channelCodes, natureCodes } from '../../contract/kinds.ts'
import type { RoutingRule, RuleConditions, RuleTarget, RuleUnit } from '../../contract/routing-rule.ts'

/** What was typed into the form of a rule: one value a name, or several for boxes. */
export type RuleTyped = Readonly<Record<string, readonly string[]>>

/** How many assisting units the form has room for. */
export const ASSISTS = 3

const one = (typed: RuleTyped, name: string): string => (typed[name]?.[0] ?? '').trim()
const some = <T extends string>(typed: RuleTyped, name: string, known: readonly T[]): T[] =>
  known.filter((code) => typed[name]?.includes(code))

const levelIn = (typed: RuleTyped, name: string): { level?: Level } => {
  const level = levels.find((code) => code === one(typed, name))
  return level ? { level } : {}
}

/** `unit:18 digits` or `kind:name`, as the choices of the form are called. */
function unitOf(value: string): RuleUnit | undefined {
  const [to, what = ''] = value.split(':')
  if (to === 'unit') return { to: 'unit', unit: what as UnitId }
  const kind = unitKindCodes.find((code) => code === what)
  return to === 'kind' && kind ? { to: 'kind', kind } : undefined
}

function targetOf(typed: RuleTyped): RuleTarget {
  const to = one(typed, 'to')
  if (to === 'person') return { to: 'person', why: one(typed, 'person'), ...levelIn(typed, 'level') }
  const unit = unitOf(to)
  if (!unit) return { to: 'category' }
  return unit.to === 'kind' ? { ...unit, ...levelIn(typed, 'level') } : unit
}

function conditionsOf(typed: RuleTyped): RuleConditions {
  const categories = one(typed, 'categories')
    .split(/[\s,，、]+/)
    .filter(Boolean)
  const code = parsePlaceCode(one(typed, 'place'))
  const channels = some(typed, 'channels', channelCodes)
  const natures = some(typed, 'natures', natureCodes)
  const at = some(typed, 'levels', levels)
  const weekdays = some(typed, 'weekdays', ['1', '2', '3', '4', '5', '6', '7']).map(Number)
  const [hours] = some(typed, 'hours', ['work', 'off'])
  const [remit] = some(typed, 'remit', ['on', 'off'])
  const from = one(typed, 'from')
  const until = one(typed, 'until')
  return {
    ...(categories.length > 0 ? { categories } : {}),
    ...(code ? subtreeOf(code) : {}),
    ...(at.length > 0 ? { levels: at } : {}),
    ...(natures.length > 0 ? { natures } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(remit ? { remit } : {}),
    ...(hours ? { hours } : {}),
    ...(weekdays.length > 0 ? { weekdays } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  }
}

/** The rule that was typed; what is wrong with it the schema and the faults of the draft say. */
export function typedRule(typed: RuleTyped, id: string): RoutingRule {
  const assist = (typed['assist'] ?? []).map(unitOf).filter((unit) => unit !== undefined)
  return {
    id,
    name: one(typed, 'name'),
    when: conditionsOf(typed),
    then: targetOf(typed),
    ...(assist.length > 0 ? { assist } : {}),
  }
}

const choiceOf = (unit: RuleUnit): string => (unit.to === 'unit' ? `unit:${unit.unit}` : `kind:${unit.kind}`)

/** The same the other way round: a rule as the form shows it to be changed. */
export function ruleAsTyped({ name, when, then, assist }: RoutingRule): RuleTyped {
  return {
    name: [name],
    categories: [(when.categories ?? []).join(' ')],
    place: [when.lo ?? ''],
    channels: when.channels ?? [],
    natures: when.natures ?? [],
    levels: when.levels ?? [],
    remit: [when.remit ?? ''],
    hours: [when.hours ?? ''],
    weekdays: (when.weekdays ?? []).map(String),
    from: [when.from ?? ''],
    until: [when.until ?? ''],
    to: [then.to === 'unit' || then.to === 'kind' ? choiceOf(then) : then.to],
    level: ['level' in then ? (then.level ?? '') : ''],
    person: [then.to === 'person' ? then.why : ''],
    assist: (assist ?? []).map(choiceOf),
  }
}

export interface UnitChoices {
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
}

/** The choices of the form: named units, and the nearest of each kind. */
export const unitChoices = (
  units: readonly { readonly id: UnitId; readonly name: string }[],
  kindName: (kind: UnitKind) => string,
): UnitChoices => ({
  units: units.map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
  kinds: unitKindCodes.map((kind) => ({ value: `kind:${kind}`, label: kindName(kind) })),
})
