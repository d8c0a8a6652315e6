import { describe, expect, test } from 'vitest'
import { categories } from '../data/categories.ts'
import { suggester } from '../rules/suggest.ts'

const suggest = suggester(categories)
const nameOf = (code: string | undefined) => categories.find((one) => one.code === code)?.name.zh

describe('a category is suggested with the words that speak for it', () => {
  for (const [text, name] of [
    ['阳光小区3幢门口的路灯坏了一个多星期，晚上很黑，老人出门不方便。', '路灯'],
    ['消防通道被私家车长期占用', '消防通道'],
    ['老板拖欠工资三个月，农民工讨薪无门', '欠薪'],
    ['孤寡老人助餐怎么申请', '养老服务'],
    ['楼道里有人飞线充电，电动车充电很危险', '飞线充电'],
    ['老人走失，穿红衣服', '人员走失'],
    ['street lamp is dark', '路灯'],
  ] as const)
    test(text, () => {
      const [first] = suggest(text)
      expect(nameOf(first?.code)).toBe(name)
      expect(first?.words.length).toBeGreaterThan(0)
    })
})

test('words that say nothing get no sure answer', () => {
  expect(suggest('你好，请帮帮我').some((one) => one.sure)).toBe(false)
  expect(suggest('')).toEqual([])
})

test('a long letter costs less than a millisecond', () => {
  const letter = '我们小区物业不作为，路灯不亮，垃圾没人清，希望领导重视。'.repeat(60)
  suggest(letter)
  const start = performance.now()
  for (let i = 0; i < 50; i++) suggest(letter)
  expect((performance.now() - start) / 50).toBeLessThan(5)
})
