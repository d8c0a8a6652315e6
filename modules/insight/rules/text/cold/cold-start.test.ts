import { expect, test } from 'vitest'
import { openColdStart, type NamedCategory } from './cold-start.ts'
import { everydayWords } from './everyday-words.ts'

const categories: readonly NamedCategory[] = [
  { label: '教育', names: ['教师待遇', '教育收费 乱收费', '考试招生'] },
  { label: '环保', names: ['环境污染 噪音污染', '环境污染 水污染', '环保管理'] },
  { label: '劳动', names: ['劳动关系 劳动合同纠纷', '工资福利 工资发放'] },
  { label: '气象', names: ['气象'] },
]
const cold = openColdStart(categories)
const first = (text: string, title?: string) => {
  const chances = cold({ text, title })
  return categories[chances.indexOf(chances.reduce((a, b) => Math.max(a, b)))]!.label
}

test('a category is known by its names', () => {
  expect(first('请问考试招生什么时候开始')).toBe('教育')
  expect(first('劳动合同到期不续签')).toBe('劳动')
})

test('people do not use the words of the office, and are understood', () => {
  expect(first('老师放学后要家长交补课费')).toBe('教育')
  expect(first('烟囱整夜冒黑烟，难闻得很')).toBe('环保')
  expect(first('老板欠薪半年了')).toBe('劳动')
})

test('chances are shares of one; where nothing speaks for any, all are alike', () => {
  for (const text of ['老师', '', '§']) expect(cold({ text }).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  expect([...cold({ text: '§' })]).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('one category alone is nothing to tell apart', () => {
  expect(() => openColdStart(categories.slice(0, 1))).toThrow(/fewer than two/)
})

test('an everyday word stands in one entry once, and never alone as a single sign', () => {
  for (const [office, everyday] of everydayWords) {
    const words = everyday.split(' ')
    expect(new Set(words).size, office).toBe(words.length)
    for (const word of [...words, ...office.split(' ')]) expect(word.length, office).toBeGreaterThan(1)
  }
})
