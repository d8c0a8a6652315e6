import type { RoutingRule, RuleCondition } from '../contract/routing-rule.ts'
import type { RouteFacts } from './routing.ts'

/** True, false, or unknown: what the rule asks about is not known of this report. */
type Answer = boolean | undefined
type Test = (facts: RouteFacts) => Answer

/** How a rule stands to a report. `unknown` names what would have to be known; nothing is guessed. */
export type Fit =
  | { readonly fits: true }
  | { readonly fits: false }
  | { readonly fits: 'unknown'; readonly asks: RuleCondition }

// Beijing, without summer time since 1992.
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000
const dayOf = (at: number) => Math.floor((at + OFFSET) / DAY)
const dayFrom = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY
/** 1970-01-01 was a Thursday. */
const weekdayOf = (at: number) => ((((dayOf(at) + 3) % 7) + 7) % 7) + 1

/** The conditions of a rule, the ones that are always known first. */
function testsOf({ when }: RoutingRule): (readonly [RuleCondition, Test])[] {
  const tests: [RuleCondition, Test][] = []
  const { lo, hi, levels: at, natures, channels, hours, weekdays, from, until, remit, categories } = when
  if (lo !== undefined) tests.push(['lo', (facts) => facts.place >= lo])
  if (hi !== undefined) tests.push(['hi', (facts) => facts.place < hi])
  if (channels) tests.push(['channels', (facts) => channels.includes(facts.channel)])
  if (hours) tests.push(['hours', (facts) => facts.working === (hours === 'work')])
  if (weekdays) tests.push(['weekdays', (facts) => weekdays.includes(weekdayOf(facts.at))])
  if (from !== undefined) tests.push(['from', ({ at: now }) => dayOf(now) >= dayFrom(from)])
  if (until !== undefined) tests.push(['until', ({ at: now }) => dayOf(now) < dayFrom(until)])
  if (natures) tests.push(['natures', ({ nature }) => (nature === null ? undefined : natures.includes(nature))])
  if (categories)
    tests.push([
      'categories',
      ({ category }) =>
        category === null
          ? undefined
          : categories.includes(category.code) || categories.includes(category.code.slice(0, 2)),
    ])
  if (at) tests.push(['levels', ({ category }) => (category === null ? undefined : at.includes(category.level))])
  if (remit)
    tests.push([
      'remit',
      ({ category, onRemit }) => (category === null || onRemit === null ? undefined : onRemit === (remit === 'on')),
    ])
  return tests
}

/**
 * Whether a rule fits a report: not when one condition fails; else unknown when one cannot be told; else it fits. A
 * date that cannot be read is never later or earlier than anything, so the schema refuses it before.
 */
export function fitOf(rule: RoutingRule): (facts: RouteFacts) => Fit {
  const tests = testsOf(rule)
  return (facts) => {
    let asks: RuleCondition | undefined
    for (const [condition, test] of tests) {
      const answer = test(facts)
      if (answer === false) return { fits: false }
      if (answer === undefined) asks ??= condition
    }
    return asks === undefined ? { fits: true } : { fits: 'unknown', asks }
  }
}
