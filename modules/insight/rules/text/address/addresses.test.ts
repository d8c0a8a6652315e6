import { expect, test } from 'vitest'
import { seeded } from '../seeded.ts'
import { bestCut } from './best-cut.ts'
import { Cuts, type Clued, type CutWeights } from './cuts.ts'
import { judgeParts } from './judge-parts.ts'
import type { Address, Part } from './part.ts'
import { openAddresses, trainAddresses } from './train-addresses.ts'

const labels = 3

/** A text of five signs whose clues and weights are drawn, small enough to try every cut. */
function drawn(seed: number): { clued: Clued; weights: CutWeights } {
  const random = seeded(seed)
  const [length, reach] = [5, 3]
  const draw = (size: number) => Float32Array.from({ length: size }, () => random() * 4 - 2)
  const starts = (rows: number) => Int32Array.from({ length: rows + 1 }, (_, i) => i)
  const clues = (rows: number) => Int32Array.from({ length: rows }, () => Math.floor(random() * 6))
  return {
    clued: {
      length,
      reach,
      signStarts: starts(length),
      signs: clues(length),
      stretchStarts: starts(length * reach),
      stretches: clues(length * reach),
    },
    weights: { labels, signs: draw(6 * labels * 4), stretches: draw(6 * labels), steps: draw((labels + 1) * labels) },
  }
}

interface Cut {
  readonly score: number
  readonly parts: readonly { readonly start: number; readonly end: number; readonly label: number }[]
}

/** Every cut with its score, one after the other. */
function everyCut({ clued, weights }: ReturnType<typeof drawn>): Cut[] {
  const cuts = new Cuts(labels)
  cuts.read(clued, weights)
  const scores = cuts.scores.slice()
  const from = (start: number, before: number, so: Cut): Cut[] => {
    if (start === clued.length) return [so]
    const found: Cut[] = []
    for (let end = start + 1; end <= Math.min(clued.length, start + clued.reach); end++)
      for (let label = 0; label < labels; label++) {
        const score =
          so.score +
          weights.steps[before * labels + label]! +
          scores[(start * clued.reach + end - start - 1) * labels + label]!
        found.push(...from(end, label, { score, parts: [...so.parts, { start, end, label }] }))
      }
    return found
  }
  return from(0, labels, { score: 0, parts: [] })
}

const best = (cuts: readonly Cut[]) => cuts.reduce((a, b) => (b.score > a.score ? b : a))
const plain = ({ parts }: Cut) => parts.map(({ end, label }) => ({ end, label }))

test('the chances of stretches and steps are those of all cuts counted one by one', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const one = drawn(seed)
    const all = everyCut(one)
    const whole = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
    const cuts = new Cuts(labels)
    cuts.read(one.clued, one.weights)
    const steps = new Float64Array((labels + 1) * labels)
    expect(cuts.chances(one.weights, (from, to, chance) => (steps[from * labels + to]! += chance))).toBe(true)
    const counted = new Float64Array(steps.length)
    const stretches = new Float64Array(one.clued.length * one.clued.reach * labels)
    for (const { score, parts } of all) {
      const chance = Math.exp(score) / whole
      let before = labels
      for (const { start, end, label } of parts) {
        counted[before * labels + label]! += chance
        stretches[(start * one.clued.reach + end - start - 1) * labels + label]! += chance
        before = label
      }
    }
    stretches.forEach((chance, i) => {
      if (chance > 0) expect(cuts.scores[i]).toBeCloseTo(chance, 6)
    })
    // Steps that hardly ever happen are not told.
    steps.forEach((chance, i) => expect(Math.abs(chance - counted[i]!)).toBeLessThan(1e-3))
  }
})

test('the best cut is the best of all, and a label of once is not given twice for little', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const one = drawn(seed)
    const all = everyCut(one)
    const cuts = new Cuts(labels)
    cuts.read(one.clued, one.weights)
    expect(bestCut(cuts, one.weights, new Uint8Array(labels))).toEqual(plain(best(all)))
    const again = ({ parts }: Cut) => Math.max(0, parts.filter(({ label }) => label === 1).length - 1)
    const priced = all.map((cut) => ({ ...cut, score: cut.score - 2 * again(cut) }))
    expect(bestCut(cuts, one.weights, Uint8Array.of(0, 1, 0))).toEqual(plain(best(priced)))
  }
})

const names = ['青禾', '望春', '锦澜', '云溪', '石塘', '南湾', '东陵', '白鹭', '新桥', '柳荫']

/** Made-up addresses; a name can be that of a road, a quarter or a township. */
function corpus(count: number, seed: number): Address[] {
  const random = seeded(seed)
  const number = (most: number) => 1 + Math.floor(random() * most)
  const name = () => names[Math.floor(random() * names.length)]!
  return Array.from({ length: count }, () => {
    const said: [string, string][] = []
    if (random() < 0.7) said.push(['town', `${name()}${random() < 0.5 ? '镇' : '街道'}`])
    if (random() < 0.8)
      said.push(['road', `${name()}${random() < 0.5 ? '路' : '大街'}`], ['roadno', `${number(900)}号`])
    said.push(['poi', `${name()}${random() < 0.5 ? '苑' : '小区'}`], ['houseno', `${number(40)}幢`])
    if (random() < 0.5) said.push(['roomno', `${number(30)}0${number(4)}室`])
    let text = ''
    const parts = said.map(([label, words]): Part => {
      const start = text.length
      text += words
      return { label, start, end: text.length }
    })
    return { text, parts }
  })
}

test('addresses not seen are taken apart, every sign of them once', () => {
  const model = trainAddresses(corpus(300, 1))
  const apart = openAddresses(model)
  const others = corpus(200, 2)
  const told = others.map(({ text }) => apart(text))
  expect(judgeParts(others, told).f1).toBeGreaterThan(0.98)
  others.forEach(({ text }, i) => {
    expect(told[i]!.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })
  expect(apart('')).toEqual([])
  expect(apart('§§§').at(-1)?.end).toBe(3)
})

test('the same addresses give the same weights', () => {
  expect(trainAddresses(corpus(60, 3)).weights).toEqual(trainAddresses(corpus(60, 3)).weights)
})

test('a part counts only when label, beginning and end are right; case does not matter', () => {
  const address: Address = {
    text: '望春路8号',
    parts: [
      { label: 'road', start: 0, end: 3 },
      { label: 'roadno', start: 3, end: 5 },
    ],
  }
  const right = { label: 'Road', start: 0, end: 3 }
  const said = [right, { label: 'houseno', start: 3, end: 5 }]
  expect(judgeParts([address], [said])).toMatchObject({ f1: 0.5, precision: 0.5, recall: 0.5, whole: 0, parts: 2 })
  expect(judgeParts([address], [address.parts])).toMatchObject({ f1: 1, whole: 1 })
})
