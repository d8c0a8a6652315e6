import { seeded } from '../seeded.ts'
import { Cuts, type Clued, type CutWeights } from './cuts.ts'
import { begin, ending, middle, single, tagsPerLabel } from './part.ts'

/** A text with its clues and how it is rightly cut. */
export interface Lesson {
  readonly clued: Clued
  /** End and label of each part, in order. */
  readonly right: readonly { readonly end: number; readonly label: number }[]
}

interface LearnAsked {
  readonly rate: number
  /** Share of clues that are looked away from while learning, so that no one clue is leaned on. */
  readonly away: number
  readonly seed: number
}

const leastSlope = 1e-3
const slopeFloor = 1

/** Weights that take slopes, each with a step of its own (AdaGrad). */
class Learned {
  readonly weights: Float32Array
  private readonly squares: Float32Array

  constructor(size: number) {
    this.weights = new Float32Array(size)
    this.squares = new Float32Array(size).fill(slopeFloor)
  }

  move(at: number, slope: number, rate: number): void {
    const square = this.squares[at]! + slope * slope
    this.squares[at] = square
    this.weights[at]! += (rate * slope) / Math.sqrt(square)
  }
}

/** Learns by the likelihood of the whole cut of a text. */
export class Learner {
  private readonly cuts: Cuts
  private readonly tagSlopes: number
  private readonly signs: Learned
  private readonly stretches: Learned
  private readonly steps: Learned
  private readonly asked: LearnAsked
  private readonly random: () => number
  readonly weights: CutWeights

  constructor(labels: number, signClues: number, stretchClues: number, asked: LearnAsked) {
    this.cuts = new Cuts(labels)
    this.tagSlopes = labels * tagsPerLabel
    this.signs = new Learned(signClues * this.tagSlopes)
    this.stretches = new Learned(stretchClues * labels)
    this.steps = new Learned((labels + 1) * labels)
    this.asked = asked
    this.random = seeded(asked.seed)
    this.weights = {
      labels,
      signs: this.signs.weights,
      stretches: this.stretches.weights,
      steps: this.steps.weights,
    }
  }

  private thinned(starts: Int32Array, clues: Int32Array): { starts: Int32Array; clues: Int32Array } {
    const kept = new Int32Array(clues.length)
    const to = new Int32Array(starts.length)
    let count = 0
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let k = starts[row]!; k < starts[row + 1]!; k++)
        if (this.random() >= this.asked.away) kept[count++] = clues[k]!
      to[row + 1] = count
    }
    return { starts: to, clues: kept }
  }

  learn({ clued, right }: Lesson): void {
    const { labels } = this.weights
    const signs = this.thinned(clued.signStarts, clued.signs)
    const stretches = this.thinned(clued.stretchStarts, clued.stretches)
    const looked: Clued = {
      ...clued,
      signStarts: signs.starts,
      signs: signs.clues,
      stretchStarts: stretches.starts,
      stretches: stretches.clues,
    }
    this.cuts.read(looked, this.weights)
    const stepSlopes = new Float64Array((labels + 1) * labels)
    const isWell = this.cuts.chances(this.weights, (from, to, chance) => (stepSlopes[from * labels + to]! -= chance))
    if (!isWell) return
    let before = labels
    let start = 0
    const { scores } = this.cuts
    for (let i = 0; i < clued.length * clued.reach * labels; i++) scores[i] = -scores[i]!
    for (const { end, label } of right) {
      stepSlopes[before * labels + label]! += 1
      scores[(start * clued.reach + end - start - 1) * labels + label]! += 1
      before = label
      start = end
    }
    stepSlopes.forEach((slope, at) => {
      if (slope !== 0) this.steps.move(at, slope, this.asked.rate)
    })
    this.moveStretches(looked)
    this.moveSigns(looked)
  }

  /** From here on `scores` holds the slope of every stretch and label. */
  private moveStretches({ length, reach, stretchStarts, stretches }: Clued): void {
    const { labels } = this.weights
    const { scores } = this.cuts
    for (let start = 0; start < length; start++)
      for (let stretch = start * reach; stretch < start * reach + Math.min(reach, length - start); stretch++)
        for (let label = 0; label < labels; label++) {
          const slope = scores[stretch * labels + label]!
          if (Math.abs(slope) < leastSlope) continue
          for (let k = stretchStarts[stretch]!; k < stretchStarts[stretch + 1]!; k++)
            this.stretches.move(stretches[k]! * labels + label, slope, this.asked.rate)
        }
  }

  private moveSigns({ length, reach, signStarts, signs }: Clued): void {
    const { labels } = this.weights
    const tags = this.tagSlopes
    const { scores } = this.cuts
    const slopes = new Float64Array(length * tags)
    for (let start = 0; start < length; start++)
      for (let end = start + 1; end <= length && end - start <= reach; end++)
        for (let label = 0; label < labels; label++) {
          const slope = scores[(start * reach + end - start - 1) * labels + label]!
          if (slope === 0) continue
          const tag = label * tagsPerLabel
          if (end - start === 1) slopes[start * tags + tag + single]! += slope
          else {
            slopes[start * tags + tag + begin]! += slope
            slopes[(end - 1) * tags + tag + ending]! += slope
            if (Math.abs(slope) > leastSlope)
              for (let at = start + 1; at < end - 1; at++) slopes[at * tags + tag + middle]! += slope
          }
        }
    for (let at = 0; at < length; at++)
      for (let tag = 0; tag < tags; tag++) {
        const slope = slopes[at * tags + tag]!
        if (Math.abs(slope) < leastSlope) continue
        for (let k = signStarts[at]!; k < signStarts[at + 1]!; k++)
          this.signs.move(signs[k]! * tags + tag, slope, this.asked.rate)
      }
  }
}
