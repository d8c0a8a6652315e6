import { expect, test } from 'vitest'
import { unitKinds } from '@lianxin/people/contract'
import { categories, groups } from '../data/categories.ts'

test('the tree has twelve headings and a hundred and one items, each with a code of its own', () => {
  expect(groups).toHaveLength(12)
  expect(categories).toHaveLength(101)
  expect(new Set(categories.map((one) => one.code)).size).toBe(101)
  for (const { code } of categories) expect(groups.some((one) => one.code === code.slice(0, 2))).toBe(true)
})

test('every item says its department, level, platform, closing and words in two languages', () => {
  for (const one of categories) {
    expect(unitKinds[one.department].sort, one.code).toBe('department')
    for (const both of [one.name, one.description, one.closing]) {
      expect(both.zh, one.code).toMatch(/\p{Script=Han}/u)
      expect(both.en, one.code).toMatch(/^[A-Za-z]/)
      expect(both.en, one.code).not.toMatch(/\p{Script=Han}/u)
    }
    expect(one.words.length, one.code).toBeGreaterThan(3)
    expect(one.fields.length, one.code).toBeLessThanOrEqual(5)
    expect(one.natures.length, one.code).toBeGreaterThan(0)
  }
})

test('what the law wants told to the police at once goes there whatever the reporter chose', () => {
  const must = categories.filter((one) => one.mustReport)
  expect(must.map((one) => one.name.zh)).toEqual(['家庭暴力', '未成年人受侵害'])
  for (const one of must) expect([one.department, one.urgent, one.confidential]).toEqual(['police', true, true])
})

test('only praise has no limit', () => {
  expect(categories.filter((one) => one.limit === null).map((one) => one.code)).toEqual(['1209'])
})
