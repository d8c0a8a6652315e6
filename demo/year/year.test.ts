import { expect, test } from 'vitest'
import { random } from '../city/random.ts'
import { firstCatalogue } from '@lianxin/services'
import { detailsTold } from './details.ts'
import { categoryDrawer, drawer, moments } from './rhythm.ts'
import { drawAnswer, spent, temperOf } from './temper.ts'
import { reportText, resultText } from './texts.ts'

const lamp = {
  code: '0202',
  name: '路灯',
  description: '路灯不亮、闪烁、歪倒，小区外道路太暗',
  words: ['路灯', '太暗', 'street'],
}

test('a drawer follows its weights', () => {
  const r = random(1, 'test')
  const draw = drawer([1, 0, 3])
  const counts = [0, 0, 0]
  for (let i = 0; i < 4000; i++) counts[draw(r)]!++
  expect(counts[1]).toBe(0)
  expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeGreaterThan(2.4)
})

test('reports come in order of time, more on weekdays and in the morning than at night', () => {
  const all = moments(random(1, 'm'), 5000, 365, 2)
  expect(all.every((one, i) => i === 0 || one.day >= (all[i - 1]?.day ?? 0))).toBe(true)
  const at = (hour: number) => all.filter((one) => Math.floor(one.minute / 60) === hour).length
  expect(at(9)).toBeGreaterThan(5 * at(3))
})

test('wages are asked about before the Spring Festival', () => {
  const draw = categoryDrawer(['0801', '0101', '0202'], random(1, 'taste'))
  const share = (month: number) => {
    const r = random(2, 'draw')
    return Array.from({ length: 2000 }, () => draw(month, r)).filter((code) => code === '0801').length
  }
  expect(share(0)).toBeGreaterThan(share(6))
})

test('texts speak of their category and are the same for the same seed', () => {
  const text = reportText(random(1, 't'), lamp, false)
  expect(text).toBe(reportText(random(1, 't'), lamp, false))
  const many = Array.from({ length: 300 }, (_, i) => reportText(random(i, 't'), lamp, i % 2 === 0))
  expect(new Set(many).size).toBeGreaterThan(270)
  expect(many.filter((one) => /路灯|不亮|太暗|闪烁|歪倒/.test(one)).length).toBeGreaterThan(290)
  expect(resultText(random(1, 'r'), 'solved', '试亮正常')).toContain('试亮正常')
})

test('some units are late, some reporters unhappy, most do not rate', () => {
  const r = random(1, 'u')
  const tempers = Array.from({ length: 60 }, (_, i) => temperOf(1, `unit ${i}`, i % 2 === 0))
  const late = tempers.flatMap((one) => Array.from({ length: 50 }, () => spent(r, one))).filter((share) => share > 1)
  const answers = tempers.flatMap((one) => Array.from({ length: 50 }, () => drawAnswer(r, one, 'solved', false)))
  const given = answers.filter((one) => one !== undefined)
  expect(late.length / 3000).toBeGreaterThan(0.05)
  expect(late.length / 3000).toBeLessThan(0.4)
  expect(given.length / 3000).toBeLessThan(0.5)
  expect(given.filter((one) => one.score <= 2).length).toBeGreaterThan(50)
})

test('reporters give most of what a category asks, in its own words, the same for the same seed', () => {
  const asked = firstCatalogue.categories.filter(({ fields }) => fields.length > 0)
  const all = asked.flatMap((category) =>
    Array.from({ length: 40 }, (_, i) => ({ category, given: detailsTold(1, `${category.code}${i}`, category, 1e12) })),
  )
  const fields = all.reduce((sum, { category }) => sum + category.fields.length, 0)
  const given = all.reduce((sum, one) => sum + one.given.length, 0)
  expect(given / fields).toBeGreaterThan(0.5)
  expect(given / fields).toBeLessThan(0.85)
  for (const { category, given: some } of all)
    expect(category.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(some.map(({ name }) => name)))
  expect(detailsTold(1, 'x', asked[0]!, 1e12)).toEqual(detailsTold(1, 'x', asked[0]!, 1e12))
  expect(detailsTold(1, 'x', null, 1e12)).toEqual([])
})
