import { expect, test } from 'vitest'
import { floorOf } from './floor.ts'
import { learnAnew } from './learn-anew.ts'
import { packModel, unpackModel } from './pack-model.ts'
import { spokenWords } from './spoken-words.ts'
import { openClassifier } from './text-model.ts'
import { trainClassifier, type Example } from './train-classifier.ts'

/** Made-up cases: lamps and wages by turns, each a little different. */
const cases = (count: number): Example[] =>
  Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? { text: `桥头第${i}号的路灯不亮，晚上看不见`, label: '0201' }
      : { text: `工地第${i}队拖欠工资，请帮忙讨要`, label: '0801' },
  )

test('a packed model tells what it told before', () => {
  const model = trainClassifier(cases(60))
  // As it comes from a database: somewhere within a larger store of bytes.
  const packed = packModel(model)
  const opened = unpackModel(Buffer.concat([Buffer.from('xyz'), packed]).subarray(3))
  for (const text of ['路灯又不亮了', '老板拖欠工资', '', '§'])
    expect(openClassifier(opened)({ text })).toEqual(openClassifier(model)({ text }))
})

test('bytes of another form are refused', () => {
  const bytes = packModel(trainClassifier(cases(60)))
  const other = new TextDecoder('latin1').decode(bytes).replace('lianxin-text-1', 'lianxin-text-9')
  expect(() => unpackModel(Uint8Array.from(other, (sign) => sign.charCodeAt(0)))).toThrow(
    /form lianxin-text-1 is wanted/,
  )
})

test('the words that spoke are of the text and of the matter', () => {
  const model = trainClassifier(cases(60))
  const [word] = spokenWords(model, '您好，南苑的路灯不亮了', '0201', 3)
  expect('您好，南苑的路灯不亮了').toContain(word)
  expect(word).toMatch(/路灯|不亮/)
  expect(spokenWords(model, '§§', '0201', 3)).toEqual([])
})

test('the floor is the lowest margin above which enough was right', () => {
  const row = (margin: number, right: boolean) => ({ row: Float64Array.of(margin, 0), label: right ? 0 : 1 })
  const sure = Array.from({ length: 40 }, (_, i) => row(10 - i / 10, true))
  const unsure = Array.from({ length: 40 }, (_, i) => row(1 - i / 100, i % 2 === 0))
  // 40 right and then one in two: nine in ten hold up to 51 of them, of which 46 are right.
  expect(floorOf([...unsure, ...sure], 0.9)).toBeCloseTo(1 - 10 / 100, 9)
  expect(floorOf(unsure, 0.9)).toBe(Number.POSITIVE_INFINITY)
  expect(floorOf(sure.slice(0, 20), 0.9)).toBe(Number.POSITIVE_INFINITY)
})

test('a model takes the place of what is in force only where it is right more often', () => {
  const examples = cases(100)
  const right = examples.slice(-20).map(({ label }) => label)
  const better = learnAnew({ examples, standing: right.map((label, i) => (i < 10 ? label : null)) })
  expect(better).toMatchObject({ judged: 20, right: 1, standingRight: 0.5 })
  expect(openClassifier(unpackModel(better.model!))({ text: '路灯不亮' })[0]).toBeGreaterThan(0.5)
  expect(learnAnew({ examples, standing: right })).toMatchObject({ model: null, right: 1, standingRight: 1 })
})

test('of one label, or of labels with too few examples, nothing is learned', () => {
  const lamps = cases(80).filter(({ label }) => label === '0201')
  const rare = { text: '拖欠工资', label: '0801' }
  expect(learnAnew({ examples: [...lamps, rare], standing: [null] }).model).toBeNull()
})

test('of more than twenty labels each is still told', () => {
  const matters = '路灯井盖垃圾噪音油烟停车积水树木围墙电梯水管燃气公厕摊贩桥梁渣土招牌线缆护栏花坛门禁暖气'.match(
    /../g,
  )!
  const examples = Array.from({ length: matters.length * 12 }, (_, i) => {
    const matter = matters[i % matters.length]!
    return { text: `第${i}次反映${matter}的事，${matter}没有人管`, label: matter }
  })
  const model = trainClassifier(examples)
  const chances = openClassifier(model)
  const told = matters.map((matter) => {
    const row = chances({ text: `又是${matter}` })
    return model.labels[row.indexOf(Math.max(...row))]
  })
  expect(told).toEqual(matters)
})
