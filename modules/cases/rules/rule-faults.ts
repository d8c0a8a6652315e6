import type { RoutingRule } from '../contract/routing-rule.ts'

export interface RuleFault {
  readonly rule: number
  readonly zh: string
  readonly en: string
}

/** What is wrong with a draft of rules, rule by rule, before it is published. */
export function ruleFaults(
  rules: readonly RoutingRule[],
  known: { category: (code: string) => boolean; unit: (id: string) => boolean },
): RuleFault[] {
  const found: RuleFault[] = []
  const ids = new Set<string>()
  rules.forEach((rule, i) => {
    const say = (zh: string, en: string) => found.push({ rule: i + 1, zh, en })
    if (rule.name.trim() === '') say('没有名称', 'has no name')
    if (ids.has(rule.id)) say('编号重复', 'its id is used twice')
    ids.add(rule.id)
    for (const code of rule.when.categories ?? [])
      if (!known.category(code)) say(`没有类别 ${code}`, `no such category: ${code}`)
    const { lo, hi } = rule.when
    if (lo !== undefined && hi !== undefined && lo >= hi) say('地点范围是空的', 'its range of places is empty')
    if (rule.then.to === 'unit' && !known.unit(rule.then.unit)) say('没有这个单位', 'no such unit')
    if (rule.assist?.some((one) => one.to === 'unit' && !known.unit(one.unit)))
      say('没有这个协办单位', 'no such assisting unit')
    if (rule.assist?.length && rule.then.to === 'person')
      say('由人来派，就不能先定协办单位', 'leaves it to a person and names assisting units all the same')
    const { from, until } = rule.when
    if (from !== undefined && until !== undefined && from >= until) say('日期范围是空的', 'its range of days is empty')
    const last = i === rules.length - 1
    if (!last && Object.keys(rule.when).length === 0)
      say('没有条件，后面的规则永远用不上', 'it has no condition, so the rules after it never speak')
  })
  return found
}
