import type { Message } from '../features.ts'
import { gramAfter, GramTable } from '../gram-table.ts'
import { gap, signsOf } from '../signs.ts'
import { everydayWords } from './everyday-words.ts'

/** A category before anything was filed under it: its name, and what else is said of it: names below it, descriptions. */
export interface NamedCategory {
  readonly label: string
  readonly names: readonly string[]
}

const longestName = 4
const labelTimes = 3
const titleTimes = 3
const headSigns = 60
const headTimes = 1
/** What an everyday word counts for the category it fits best. */
const wordWeight = 8
/** How quickly that falls for categories it fits less well: the fit to this power. */
const wordSharpness = 4
const leastWordWeight = 0.05
/** How far a category with many names is held back: 0 not at all, 1 in full. */
const lengthShare = 0.3
/** How quickly chances fall with the score; found so that what is called likely is right about that often. */
const chancePower = 2

const pairOf = (signs: Uint16Array, at: number): number => gramAfter(gramAfter(0, signs[at]!), signs[at + 1]!)

/** What speaks for which category: for every gram or word, category → weight. */
class Speaking {
  readonly table = new GramTable()
  readonly weights: Map<number, number>[] = []
  longest = longestName

  add(gram: number, category: number, weight: number): void {
    const place = this.table.add(gram)
    const held = (this.weights[place] ??= new Map<number, number>())
    held.set(category, (held.get(category) ?? 0) + weight)
  }

  /** Every run of two to four signs of a name. */
  addName(name: string, category: number, times: number): void {
    const signs = signsOf(name)
    for (let at = 0; at < signs.length; at++) {
      let gram = 0
      for (let end = at; end < Math.min(at + longestName, signs.length) && signs[end] !== gap; end++) {
        gram = gramAfter(gram, signs[end]!)
        if (end > at) this.add(gram, category, times)
      }
    }
  }

  addWord(word: string, category: number, weight: number): void {
    const signs = signsOf(word)
    this.add(signs.reduce(gramAfter, 0), category, weight)
    this.longest = Math.max(this.longest, signs.length)
  }
}

/** How well words of the office fit each category, by the pairs of signs they share with its names; 1 for the best. */
function fits(office: string, speaking: Speaking, categories: number): Float64Array {
  const sums = new Float64Array(categories)
  for (const word of office.split(' ')) {
    const signs = signsOf(word)
    const pairs = signs.length - 1
    for (let at = 0; at < pairs; at++) {
      const held = speaking.weights[speaking.table.find(pairOf(signs, at))]
      for (const [category, weight] of held ?? [])
        sums[category]! += (Math.log(1 + weight) * Math.log(1 + categories / held!.size)) / pairs
    }
  }
  const most = sums.reduce((a, b) => Math.max(a, b), 0)
  return most === 0 ? sums : sums.map((sum) => sum / most)
}

function learnNames(categories: readonly NamedCategory[]): Speaking {
  const speaking = new Speaking()
  categories.forEach(({ label, names }, category) => {
    speaking.addName(label, category, labelTimes)
    for (const name of names) speaking.addName(name, category, 1)
  })
  // All fits before any word is added: a word must not make the next one fit.
  const fitting = everydayWords.map(([office]) => fits(office, speaking, categories.length))
  everydayWords.forEach(([, everyday], entry) => {
    for (const word of everyday.split(' '))
      fitting[entry]!.forEach((fit, category) => {
        const weight = wordWeight * fit ** wordSharpness
        if (weight > leastWordWeight) speaking.addWord(word, category, weight)
      })
  })
  return speaking
}

function heldBack({ weights }: Speaking, categories: number): Float64Array {
  const lengths = new Float64Array(categories)
  for (const held of weights) for (const [category, weight] of held) lengths[category]! += Math.log(1 + weight)
  const mean = lengths.reduce((a, b) => a + b, 0) / categories || 1
  return lengths.map((length) => 1 - lengthShare + (lengthShare * length) / mean)
}

/**
 * Tells chances of categories of which nothing is known but their names: by what a message has in common with the names,
 * and by everyday words that mean words of the names. Learns from no message. Refuses fewer than two categories.
 */
export function openColdStart(categories: readonly NamedCategory[]): (message: Message) => Float64Array {
  if (categories.length < 2) throw new RangeError('there is nothing to tell apart: fewer than two categories')
  const speaking = learnNames(categories)
  const back = heldBack(speaking, categories.length)
  const totals = speaking.weights.map((held) => held.values().reduce((a, b) => a + b, 0))
  const count = (said: string, times: number, found: Map<number, number>) => {
    const signs = signsOf(said)
    for (let at = 0; at < signs.length; at++) {
      let gram = 0
      for (let end = at; end < Math.min(at + speaking.longest, signs.length) && signs[end] !== gap; end++) {
        gram = gramAfter(gram, signs[end]!)
        const place = speaking.table.find(gram)
        const more = times + (at < headSigns ? headTimes : 0)
        if (place !== -1) found.set(place, (found.get(place) ?? 0) + more)
      }
    }
  }
  return ({ title, text }) => {
    const found = new Map<number, number>()
    if (title !== undefined) count(title, titleTimes, found)
    count(text, 1, found)
    const scores = new Float64Array(categories.length)
    for (const [place, times] of found) {
      const held = speaking.weights[place]!
      const says = Math.log(1 + times) * Math.log(1 + categories.length / held.size)
      for (const [category, weight] of held)
        scores[category]! += says * Math.log(1 + weight) * Math.sqrt(weight / totals[place]!)
    }
    return toChances(scores.map((score, category) => score / back[category]!))
  }
}

/** Shares by the power of the scores, so that a long message is not surer than a short one only by its length. */
function toChances(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), 0)
  if (most === 0) return scores.fill(1 / scores.length)
  const powers = scores.map((score) => (score / most) ** chancePower)
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}
