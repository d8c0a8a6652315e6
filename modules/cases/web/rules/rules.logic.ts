import { unitKinds } from '@lianxin/people/contract'
import { levelNames } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import { channels, natures } from '../../contract/kinds.ts'
import type { RoutingRule, RuleTarget, RuleUnit } from '../../contract/routing-rule.ts'
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
  const list = <T>(values: readonly T[], say: (one: T) => string) => values.map(say).join(comma)
  const parts = [
    when.categories && w.inCategories(list(when.categories, (code) => names.category(code))),
    when.lo && w.inPlace(names.place(when.lo)),
    when.channels && w.viaChannels(list(when.channels, (code) => channels[code][lang])),
    when.natures && w.ofNatures(list(when.natures, (code) => natures[code][lang])),
    when.levels && w.atLevels(list(when.levels, (code) => levelNames[code][lang])),
    when.remit && (when.remit === 'on' ? w.onRemit : w.offRemit),
    when.hours && (when.hours === 'work' ? w.hoursWork : w.hoursOff),
    when.weekdays && list(when.weekdays, (day) => w.weekday(day)),
    (when.from ?? when.until) && w.between(when.from ?? '', when.until ?? ''),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(w.and) : w.always
}

function sayUnit(one: RuleUnit, names: RuleNames, w: RulesWords, lang: Lang): string {
  if (one.to === 'unit') return names.unit(one.unit)
  const kind = w.nearest(unitKinds[one.kind][lang])
  return one.level ? w.fromLevel(kind, levelNames[one.level][lang]) : kind
}

function sayTarget(then: RuleTarget, names: RuleNames, w: RulesWords, lang: Lang): string {
  if (then.to === 'category') return w.toCategory
  if (then.to !== 'person') return sayUnit(then, names, w, lang)
  const office = then.level ? w.coordinates(levelNames[then.level][lang]) : w.toPerson
  return `${office}${lang === 'zh' ? '：' : ': '}${then.why}`
}

/** Where a rule sends, and who helps, as a sentence. */
export function sayThen({ then, assist }: RoutingRule, names: RuleNames, w: RulesWords, lang: Lang): string {
  const lead = sayTarget(then, names, w, lang)
  if (!assist || assist.length === 0) return lead
  const comma = lang === 'zh' ? '、' : ', '
  return `${lead}${w.withHelp(assist.map((one) => sayUnit(one, names, w, lang)).join(comma))}`
}

/** The draft after one of its rules was moved or taken out. */
export function changedDraft(
  rules: readonly RoutingRule[],
  what: 'up' | 'down' | 'remove',
  at: number,
): readonly RoutingRule[] {
  const next = [...rules]
  const [taken] = next.splice(at, 1)
  if (what !== 'remove' && taken) next.splice(Math.max(0, what === 'up' ? at - 1 : at + 1), 0, taken)
  return next
}
