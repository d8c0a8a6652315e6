import { GramTable } from '../gram-table.ts'
import { seeded } from '../seeded.ts'
import { cluesOf } from './clues.ts'
import { bestCut } from './best-cut.ts'
import { Cuts, type Clued, type CutWeights } from './cuts.ts'
import { learnParts, matchesIn, ownParts, type KnownParts, type Match } from './known-parts.ts'
import { Learner, type Lesson } from './learner.ts'
import type { Address, Part } from './part.ts'
import { stretchClues } from './stretch-clues.ts'

/** All that was learned of addresses. */
export interface AddressModel {
  readonly labels: readonly string[]
  readonly reach: number
  readonly known: KnownParts
  readonly signClues: GramTable
  readonly stretchClues: GramTable
  readonly weights: CutWeights
  /** Labels that an address has once at most. */
  readonly once: Uint8Array
}

export interface AddressAsked {
  readonly rounds: number
  readonly rate: number
  readonly away: number
  /** Clues of fewer signs, or fewer parts, than this are left out. */
  readonly leastTimes: number
  /** Weights of so many last rounds are averaged. */
  readonly averaged: number
  readonly seed: number
}

/** Found by cross-validation; docs/adr/0021-text-of-the-house.md says how. */
export const usualAddresses: AddressAsked = { rounds: 5, rate: 0.1, away: 0.2, leastTimes: 2, averaged: 3, seed: 1 }

/** Spellings of a label that differ in case are one; the commonest stands for all. */
function spellings(addresses: readonly Address[]): { labels: string[]; numberOf: (label: string) => number } {
  const times = new Map<string, number>()
  for (const { parts } of addresses) for (const { label } of parts) times.set(label, (times.get(label) ?? 0) + 1)
  const chosen = new Map<string, string>()
  for (const [label, count] of times) {
    const before = chosen.get(label.toLowerCase())
    if (before === undefined || times.get(before)! < count) chosen.set(label.toLowerCase(), label)
  }
  const keys = [...chosen.keys()].toSorted()
  const numbers = new Map(keys.map((key, number) => [key, number]))
  return { labels: keys.map((key) => chosen.get(key)!), numberOf: (label) => numbers.get(label.toLowerCase())! }
}

/** The known clues of a text, as numbers; `wanted` names the number of a clue, or -1. */
function clued(
  text: string,
  matches: readonly Match[],
  reach: number,
  signNumber: (clue: number) => number,
  stretchNumber: (clue: number) => number,
): Clued {
  const { length } = text
  const signStarts = new Int32Array(length + 1)
  const signs: number[] = []
  const take = (to: number[], clue: number, number: (clue: number) => number) => {
    const found = number(clue)
    if (found >= 0) to.push(found)
  }
  cluesOf(text, matches).forEach((row, at) => {
    for (const one of row) take(signs, one, signNumber)
    signStarts[at + 1] = signs.length
  })
  const stretchStarts = new Int32Array(length * reach + 1)
  const stretches: number[] = []
  const cluesIn = stretchClues(text, matches)
  for (let start = 0; start < length; start++)
    for (let size = 1; size <= reach; size++) {
      if (start + size <= length) for (const one of cluesIn(start, start + size)) take(stretches, one, stretchNumber)
      stretchStarts[start * reach + size] = stretches.length
    }
  return {
    length,
    reach,
    signStarts,
    signs: Int32Array.from(signs),
    stretchStarts,
    stretches: Int32Array.from(stretches),
  }
}

/** Clues that were seen often enough: at signs anywhere, in stretches only where they are parts. */
function learnClues(addresses: readonly Address[], matchesOf: (one: Address) => readonly Match[], least: number) {
  const [signs, stretches] = [new Tally(), new Tally()]
  for (const one of addresses) {
    const matches = matchesOf(one)
    for (const row of cluesOf(one.text, matches)) for (const clue of row) signs.count(clue)
    const cluesIn = stretchClues(one.text, matches)
    for (const { start, end } of one.parts) for (const clue of cluesIn(start, end)) stretches.count(clue)
  }
  return { signClues: signs.atLeast(least), stretchTable: stretches.atLeast(least) }
}

class Tally {
  private readonly table = new GramTable()
  private readonly times: number[] = []

  count(clue: number): void {
    const place = this.table.add(clue)
    this.times[place] = (this.times[place] ?? 0) + 1
  }

  atLeast(least: number): GramTable {
    const kept = new GramTable()
    this.table.grams().forEach((clue, place) => {
      if (this.times[place]! >= least) kept.add(clue)
    })
    return kept
  }
}

/** Learns to take addresses apart. The same addresses in the same order give the same model. */
export function trainAddresses(
  addresses: readonly Address[],
  asked: AddressAsked = usualAddresses,
  note: (said: string) => void = () => {},
): AddressModel {
  const { labels, numberOf } = spellings(addresses)
  const known = learnParts(addresses, numberOf)
  const matchesOf = (one: Address) => matchesIn(one.text, known, ownParts(one, known, numberOf))
  const { signClues, stretchTable } = learnClues(addresses, matchesOf, asked.leastTimes)
  const reach = addresses.reduce((most, { parts }) => Math.max(most, ...parts.map((one) => one.end - one.start)), 1)
  const lessons = addresses.map((one): Lesson => ({
    clued: clued(
      one.text,
      matchesOf(one),
      reach,
      (clue) => signClues.find(clue),
      (clue) => stretchTable.find(clue),
    ),
    right: one.parts.map(({ end, label }) => ({ end, label: numberOf(label) })),
  }))
  note(
    `${addresses.length} addresses, ${labels.length} labels, ${signClues.size} + ${stretchTable.size} clues, reach ${reach}`,
  )
  const learner = new Learner(labels.length, signClues.size, stretchTable.size, asked)
  const weights = learnRounds(lessons, learner, asked, note)
  return {
    labels,
    reach,
    known,
    signClues,
    stretchClues: stretchTable,
    weights,
    once: onceOnly(lessons, labels.length),
  }
}

/** A label is one of once when hardly an address has it twice: it stands twice in at most this share of those that have it. */
const twiceShare = 0.01

function onceOnly(lessons: readonly Lesson[], labels: number): Uint8Array {
  const [with1, with2] = [new Int32Array(labels), new Int32Array(labels)]
  for (const { right } of lessons) {
    const times = new Int32Array(labels)
    for (const { label } of right) times[label]!++
    times.forEach((count, label) => {
      if (count > 0) with1[label]!++
      if (count > 1) with2[label]!++
    })
  }
  return Uint8Array.from(with1, (count, label) => (with2[label]! <= twiceShare * count ? 1 : 0))
}

function learnRounds(
  lessons: readonly Lesson[],
  learner: Learner,
  asked: AddressAsked,
  note: (said: string) => void,
): CutWeights {
  const now = learner.weights
  const mean = {
    labels: now.labels,
    signs: new Float32Array(now.signs.length),
    stretches: new Float32Array(now.stretches.length),
    steps: new Float32Array(now.steps.length),
  }
  // Clues were seen only now and then while learning; all of them are seen afterwards.
  const seen = (1 - asked.away) / asked.averaged
  const add = (to: Float32Array, from: Float32Array, share: number) => from.forEach((one, i) => (to[i]! += one * share))
  const random = seeded(asked.seed + 1)
  const order = lessons.map((_, i) => i)
  for (let round = 1; round <= asked.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) learner.learn(lessons[i]!)
    note(`round ${round} of ${asked.rounds}`)
    if (round <= asked.rounds - asked.averaged) continue
    add(mean.signs, now.signs, seen)
    add(mean.stretches, now.stretches, seen)
    add(mean.steps, now.steps, 1 / asked.averaged)
  }
  return mean
}

/** Takes addresses apart, one after the other. */
export function openAddresses(model: AddressModel): (text: string) => Part[] {
  const { labels, known, signClues, reach, weights, once } = model
  const cuts = new Cuts(labels.length)
  return (text) => {
    if (text === '') return []
    const find = (table: GramTable) => (clue: number) => table.find(clue)
    cuts.read(clued(text, matchesIn(text, known), reach, find(signClues), find(model.stretchClues)), weights)
    let start = 0
    return bestCut(cuts, weights, once).map(({ end, label }) => {
      const part = { label: labels[label]!, start, end }
      start = end
      return part
    })
  }
}
