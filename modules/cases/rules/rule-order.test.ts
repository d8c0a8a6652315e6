import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '@lianxin/people/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import { categories } from '@lianxin/services/testing'
import { channelCodes, natureCodes } from '../contract/kinds.ts'
import type { RoutingRule, RuleConditions } from '../contract/routing-rule.ts'
import { fitOf } from './rule-conditions.ts'
import { router, type RouteFacts, type UnitsAsked } from './routing.ts'

const place = '330402001001001001' as PlaceCode
const ids = [1, 2, 3, 4].map((n) => `33040203000000000${n}` as UnitId)
const [gone, ...standing] = ids as [UnitId, ...UnitId[]]
const units: UnitsAsked = {
  get: (id) => (standing.includes(id) ? { id, name: `单位${id.at(-1)}`, place } : undefined),
  heirOf: (id) => units.get(id),
  unitFor: () => undefined,
}
const day = '2026-03-03'
const at = Temporal.Instant.from(`${day}T10:00:00+08:00`).epochMilliseconds

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 })
const conditions = fc.record(
  {
    categories: some(['01', '0202', '0501', '12']),
    natures: some(natureCodes),
    channels: some(channelCodes),
    levels: some(['county', 'township', 'village'] as const),
    hours: fc.constantFrom('work' as const, 'off' as const),
    remit: fc.constantFrom('on' as const, 'off' as const),
    weekdays: some([1, 2, 3, 4, 5, 6, 7]),
    from: fc.constantFrom('2026-03-01', '2026-03-04'),
    until: fc.constantFrom('2026-03-03', '2026-03-09'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RuleConditions>
const rules = fc
  .array(fc.record({ when: conditions, unit: fc.constantFrom(...ids) }), { maxLength: 8 })
  .map((list) =>
    list.map(({ when, unit }, i): RoutingRule => ({ id: `r${i}`, name: `规则${i}`, when, then: { to: 'unit', unit } })),
  )
const facts: fc.Arbitrary<RouteFacts> = fc.record({
  category: fc.constantFrom(
    null,
    ...['0101', '0202', '0501', '1201'].map((code) => categories.find((one) => one.code === code)!),
  ),
  place: fc.constant(place),
  nature: fc.constantFrom(null, ...natureCodes),
  channel: fc.constantFrom(...channelCodes),
  at: fc.constant(at),
  working: fc.boolean(),
  onRemit: fc.constantFrom(true, false, null),
})
const set = (list: readonly RoutingRule[]) => ({
  version: 7,
  publisher: { id: '330400040000000001' as Id, name: '市网格连心办' },
  publishedAt: 0,
  rules: list,
})

test('the first rule that does not fail decides: it sends, or where it cannot be told or carried out a person is asked', () => {
  fc.assert(
    fc.property(rules, facts, (list, one) => {
      const decision = router(set(list)).route(one, units)
      const first = list.findIndex((rule) => fitOf(rule)(one).fits !== false)
      const rule = list[first]
      if (!rule) {
        expect(decision).toMatchObject({ unit: null, trace: { by: 'person', rule: null, version: null } })
        return
      }
      expect(decision.trace).toMatchObject({ rule: rule.name, order: first + 1, version: 7 })
      const unit = rule.then.to === 'unit' ? rule.then.unit : gone
      const sent = fitOf(rule)(one).fits === true && unit !== gone && one.category !== null
      expect(decision.unit?.id ?? null).toBe(sent ? unit : null)
      expect(decision.trace.by).toBe(sent ? 'rule' : 'person')
    }),
    { numRuns: 500 },
  )
})

test('what lacks what a rule asks for is never sent by that rule', () => {
  fc.assert(
    fc.property(rules, facts, (list, one) => {
      expect(router(set(list)).route({ ...one, category: null }, units).unit).toBe(null)
      const { unit, trace } = router(set(list)).route({ ...one, nature: null, onRemit: null }, units)
      const asked = Object.keys(list.find((rule) => rule.name === trace.rule)?.when ?? {})
      expect(unit !== null && asked.some((key) => key === 'natures' || key === 'remit')).toBe(false)
    }),
  )
})

test('a rule that fails where it is known does not ask for what is not', () => {
  const rule: RoutingRule = {
    id: 'a',
    name: '甲',
    when: { channels: ['hotline'], natures: ['help'] },
    then: { to: 'category' },
  }
  const one = { category: categories[0]!, place, nature: null, at, working: true, onRemit: null }
  expect(fitOf(rule)({ ...one, channel: 'app' })).toEqual({ fits: false })
  expect(fitOf(rule)({ ...one, channel: 'hotline' })).toEqual({ fits: 'unknown', asks: 'natures' })
})
