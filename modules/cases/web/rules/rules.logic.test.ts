import { expect, test } from 'vitest'
import type { UnitId } from '@lianxin/people/contract'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { draftDiff } from './draft-diff.ts'
import { changedDraft, sayThen, sayWhen, type RuleNames } from './rules.logic.ts'
import { ruleAsTyped, typedRule } from './typed-rule.ts'
import { words } from './words.ts'

const names: RuleNames = { category: (code) => `类${code}`, place: () => '东区', unit: () => '市水利局' }
const zh = words('zh')
const typed = {
  name: [' 夜间 '],
  categories: ['02，0601'],
  place: ['990101'],
  natures: ['help', 'complaint'],
  channels: ['hotline'],
  levels: ['county'],
  remit: ['off'],
  hours: ['off'],
  weekdays: ['6', '7'],
  from: ['2026-07-01'],
  until: ['2026-09-01'],
  to: ['kind:police'],
  level: ['township'],
  assist: ['unit:990100030000000001', '', 'kind:fire'],
}

test('a typed rule says what was typed, and the form shows it again to be changed', () => {
  const rule = typedRule(typed, 'r1')
  expect(rule).toMatchObject({
    name: '夜间',
    when: { categories: ['02', '0601'], remit: 'off', weekdays: [6, 7], lo: '990101000000000000' },
    then: { to: 'kind', kind: 'police', level: 'township' },
    assist: [
      { to: 'unit', unit: '990100030000000001' },
      { to: 'kind', kind: 'fire' },
    ],
  })
  expect(typedRule(ruleAsTyped(rule), 'r1')).toEqual(rule)
  expect(typedRule({ name: ['所有'] }, 'r2')).toEqual({ id: 'r2', name: '所有', when: {}, then: { to: 'category' } })
})

test('a rule is said as a sentence, with every condition and whoever helps', () => {
  const rule = typedRule(typed, 'r1')
  const said = sayWhen(rule, names, zh, 'zh')
  for (const part of ['类02、类0601', '东区', '求助', '热线', '准入清单', '非工作时间', '星期六', '2026-07-01'])
    expect(said).toContain(part)
  expect(sayThen(rule, names, zh, 'zh')).toMatch(/就近的.*协办：市水利局、就近的/)
  expect(sayWhen({ ...rule, when: {} }, names, zh, 'zh')).toBe('所有诉求')
})

const rule = (id: string, over: Partial<RoutingRule> = {}): RoutingRule => ({
  id,
  name: id,
  when: {},
  then: { to: 'category' },
  ...over,
})

test('rules move one place up or down, or are taken out', () => {
  const three = [rule('a'), rule('b'), rule('c')]
  const ids = (rules: readonly RoutingRule[]) => rules.map(({ id }) => id).join('')
  expect([
    ids(changedDraft(three, 'up', 2)),
    ids(changedDraft(three, 'down', 0)),
    ids(changedDraft(three, 'remove', 1)),
  ]).toEqual(['acb', 'bac', 'ac'])
  expect([ids(changedDraft(three, 'up', 0)), ids(changedDraft(three, 'down', 2))]).toEqual(['abc', 'abc'])
})

test('a draft is compared with the set in force whatever the order of the keys', () => {
  const unit: RoutingRule['then'] = { to: 'unit', unit: '1' as UnitId }
  const live = [rule('a'), rule('b', { then: unit }), rule('c')]
  const same = draftDiff(live, [rule('a'), rule('b', { then: { unit: '1' as UnitId, to: 'unit' } }), rule('c')])
  expect(same.differs).toBe(false)
  const { standing, removed } = draftDiff(live, [rule('n'), rule('b', { then: unit }), rule('a', { name: '改' })])
  expect([...standing.values()]).toEqual(['new', 'moved', 'changed'])
  expect(removed.map(({ id }) => id)).toEqual(['c'])
})
