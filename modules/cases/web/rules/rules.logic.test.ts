import { expect, test } from 'vitest'
import type { RoutingRule } from '../../contract/routing-rule.ts'
import { defaultRules } from '../../rules/default-rules.ts'
import { changedDraft, sayThen, sayWhen, typedRule, type RuleNames } from './rules.logic.ts'
import { words } from './words.ts'

const names: RuleNames = { category: (code) => `类${code}`, place: () => '南湖区', unit: () => '应急办' }
const w = words('zh')

test('a rule that was typed is read and said in a sentence', () => {
  const rule = typedRule(
    {
      name: '夜间归应急',
      categories: '02 0601',
      place: '330402',
      hours: 'off',
      to: 'unit',
      unit: '330402030000000001',
    },
    'n',
  )
  expect(rule.when).toEqual({
    categories: ['02', '0601'],
    lo: '330402000000000000',
    hi: '330403000000000000',
    hours: 'off',
  })
  expect(sayWhen(rule, names, w, 'zh')).toBe('类别是类02、类0601，并且地点在南湖区，并且非工作时间')
  expect(sayThen(rule.then, names, w, 'zh')).toBe('应急办')
})

test('a rule without conditions speaks for every request', () => {
  expect(sayWhen(defaultRules[0]!, names, w, 'zh')).toBe(w.always)
})

test('rules of a draft move up and go', () => {
  const rules = ['a', 'b', 'c'].map((id): RoutingRule => ({ id, name: id, when: {}, then: { to: 'category' } }))
  expect(changedDraft(rules, 'up', 2).map((one) => one.id)).toEqual(['a', 'c', 'b'])
  expect(changedDraft(rules, 'up', 0).map((one) => one.id)).toEqual(['a', 'b', 'c'])
  expect(changedDraft(rules, 'remove', 1).map((one) => one.id)).toEqual(['a', 'c'])
})
