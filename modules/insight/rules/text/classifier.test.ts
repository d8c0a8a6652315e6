import { expect, test } from 'vitest'
import { copyGroups } from './copies.ts'
import { judgeLabels } from './judge-labels.ts'
import { seeded } from './seeded.ts'
import { signsOf } from './signs.ts'
import { openClassifier } from './text-model.ts'
import { trainClassifier, type Example } from './train-classifier.ts'

const matters: Readonly<Record<string, readonly string[]>> = {
  street: ['路灯不亮', '井盖松动', '路面坑洼', '人行道被占', '积水很深'],
  school: ['老师补课收费', '学区划分', '幼儿园学费', '食堂饭菜', '教材没发'],
  work: ['拖欠工资', '没签劳动合同', '工伤认定', '社保断缴', '加班没有加班费'],
}
const manners = ['请尽快处理', '已经反映多次', '希望给个答复', '影响很大', '谢谢领导', '拜托了']
const places = ['东门', '西街', '南苑', '北里', '河边', '桥头']

/** Made-up messages; every tenth carries a wrong label. */
function corpus(count: number, seed: number): Example[] {
  const random = seeded(seed)
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const labels = Object.keys(matters)
  return Array.from({ length: count }, (_, i) => {
    const label = any(labels)
    const text = `${any(places)}${any(matters[label]!)}，${any(manners)}，${any(places)}那边${any(manners)}${i}。`
    return { text, label: i % 10 === 9 ? any(labels) : label }
  })
}

const judge = (train: readonly Example[], judged: readonly Example[]) => {
  const model = trainClassifier(train)
  const chances = openClassifier(model)
  const told = judged.map((one) => {
    const row = chances(one)
    const said = model.labels.map((label, c) => ({ label, chance: row[c]! }))
    return { right: one.label, said: said.toSorted((a, b) => b.chance - a.chance) }
  })
  return { model, told, figures: judgeLabels(told) }
}

const clean = (rows: readonly Example[]) => rows.filter((_, i) => i % 10 !== 9)

test('categories are told apart on messages not seen, though every tenth label was wrong', () => {
  const { figures, told } = judge(corpus(300, 1), clean(corpus(200, 2)))
  expect(figures.macroF1).toBeGreaterThan(0.97)
  for (const { said } of told) expect(said.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 6)
})

test('the chances are worth what they say: what is called likely is right about that often', () => {
  const { told } = judge(corpus(400, 3), corpus(400, 4))
  const mean = told.reduce((sum, { said }) => sum + said[0]!.chance, 0) / told.length
  const right = told.filter((one) => one.said[0]!.label === one.right).length / told.length
  expect(Math.abs(mean - right)).toBeLessThan(0.05)
})

test('the same examples give the same model', () => {
  const examples = corpus(120, 5)
  expect(trainClassifier(examples).matrix).toEqual(trainClassifier(examples).matrix)
})

test('examples of one label teach nothing and are refused', () => {
  expect(() => trainClassifier([{ text: '路灯不亮', label: 'street' }])).toThrow(/fewer than two labels/)
})

test('a text without a known sign is answered by what is common, and not with nonsense', () => {
  const model = trainClassifier(corpus(120, 6))
  for (const text of ['', '§§§']) {
    const row = openClassifier(model)({ text })
    expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6)
  }
})

test('full width and upper case are read as plain, blanks as one gap', () => {
  expect(signsOf('ＫＴＶ　 a')).toEqual(signsOf('ktv A'))
})

test('a copied text stands in the group of its original, a text of its own in its own', () => {
  const original = '小区门口的路灯已经坏了三个星期，晚上出门什么也看不见，请尽快派人来修理'
  const groups = copyGroups([original, '公交车一直不来，等了一个小时还没有看到一辆车的影子', `您好！${original}，谢谢`])
  expect(groups[2]).toBe(groups[0])
  expect(groups[1]).not.toBe(groups[0])
})

test('figures are those of a table counted by hand', () => {
  const said = (first: string, second: string, margin: number) => [
    { label: first, chance: margin },
    { label: second, chance: 1 - margin },
  ]
  const figures = judgeLabels([
    { right: 'a', said: said('a', 'b', 0.9) },
    { right: 'a', said: said('b', 'a', 0.6) },
    { right: 'b', said: said('b', 'a', 0.8) },
    { right: 'b', said: said('b', 'a', 0.7) },
    { right: 'b', said: said('b', 'a', 0.95) },
  ])
  expect(figures.microF1).toBe(0.8)
  expect(figures.perClass['a']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, n: 2 })
  expect(figures.perClass['b']!.f1).toBeCloseTo(6 / 7, 9)
  // The one mistake is the one the least was said about.
  expect(figures.accuracyAt).toEqual({ '0.8': 1, '0.9': 0.8, '0.95': 0.8 })
})
