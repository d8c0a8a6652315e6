import { unitKinds } from '@lianxin/people/contract'
import { levelNames, parsePlaceCode, subtreeOf } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import { channels, channelCodes, natures } from '../../contract/kinds.ts'
import type { RoutingRule, RuleTarget } from '../../contract/routing-rule.ts'
import type { RulesWords } from './words.ts'

type Lang = 'zh' | 'en'

/** Names that the page needs and this file cannot know. */
export interface RuleNames {
  category(code: string): string
  place(code: PlaceCode): string
  unit(id: UnitId): string
}

/** A rule's conditions as a sentence. */
export function sayWhen({ when }: RoutingRule, names: RuleNames, w: RulesWords, lang: Lang): string {
  const comma = lang === 'zh' ? '、' : ', '
  const parts = [
    when.categories && w.inCategories(when.categories.map((code) => names.category(code)).join(comma)),
    when.lo && w.inPlace(names.place(when.lo)),
    when.channels && w.viaChannels(when.channels.map((code) => channels[code][lang]).join(comma)),
    when.natures && w.ofNatures(when.natures.map((code) => natures[code][lang]).join(comma)),
    when.levels && w.atLevels(when.levels.map((code) => levelNames[code][lang]).join(comma)),
    when.hours && (when.hours === 'work' ? w.hoursWork : w.hoursOff),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(w.and) : w.always
}

/** Where a rule sends, as a sentence. */
export function sayThen(then: RuleTarget, names: RuleNames, w: RulesWords, lang: Lang): string {
  switch (then.to) {
    case 'category':
      return w.toCategory
    case 'unit':
      return names.unit(then.unit)
    case 'kind':
      return w.nearest(unitKinds[then.kind][lang])
    case 'person':
      return `${w.toPerson}${lang === 'zh' ? '：' : ': '}${then.why}`
  }
}

/** What was typed into the form of a new rule. */
export type RuleTyped = Readonly<Record<string, string>>

function targetOf(typed: RuleTyped): RuleTarget {
  if (typed['to'] === 'unit') return { to: 'unit', unit: (typed['unit'] ?? '') as UnitId }
  if (typed['to'] === 'person') return { to: 'person', why: (typed['person'] ?? '').trim() }
  return { to: 'category' }
}

/** The rule that was typed; what is wrong with it the schema and the faults of the draft say. */
export function typedRule(typed: RuleTyped, id: string): RoutingRule {
  const categories = (typed['categories'] ?? '').split(/[\s,，、]+/).filter(Boolean)
  const code = parsePlaceCode(typed['place'] ?? '')
  const channel = channelCodes.find((one) => one === typed['channel'])
  const hours = typed['hours'] === 'work' || typed['hours'] === 'off' ? typed['hours'] : undefined
  return {
    id,
    name: (typed['name'] ?? '').trim(),
    when: {
      ...(categories.length > 0 ? { categories } : {}),
      ...(code ? subtreeOf(code) : {}),
      ...(channel ? { channels: [channel] } : {}),
      ...(hours ? { hours } : {}),
    },
    then: targetOf(typed),
  }
}

/** The draft after one of its rules was moved up or taken out. */
export function changedDraft(rules: readonly RoutingRule[], what: 'up' | 'remove', at: number): RoutingRule[] {
  const next = [...rules]
  const [taken] = next.splice(at, 1)
  if (what === 'up' && taken) next.splice(Math.max(0, at - 1), 0, taken)
  return next
}
