import { begin, ending, middle, single, tagsPerLabel } from './part.ts'

/** Everything that is known of a text before it is cut: the clues of its signs and of its stretches, as numbers. */
export interface Clued {
  readonly length: number
  /** Longest stretch that can be a part. */
  readonly reach: number
  /** Clues of sign i: signs[signStarts[i]] up to signs[signStarts[i + 1]]. */
  readonly signStarts: Int32Array
  readonly signs: Int32Array
  /** The same for stretches; stretch (start, end) has the number start × reach + end − start − 1. */
  readonly stretchStarts: Int32Array
  readonly stretches: Int32Array
}

export interface CutWeights {
  readonly labels: number
  /** sign clue × tags + tag. */
  readonly signs: Float32Array
  /** stretch clue × labels + label. */
  readonly stretches: Float32Array
  /** label before × labels + label; the last row is the beginning of the text. */
  readonly steps: Float32Array
}

/** What one text says, worked out in rooms that are used again for the next. */
export class Cuts {
  readonly labels: number
  private readonly tags: number
  private size = 0
  private spans = 0
  text!: Clued
  /** sign × tags + tag. */
  tagScores = new Float64Array(0)
  /** stretch × labels + label: first the score, later the factor, in the end the chance. */
  scores = new Float64Array(0)
  private sums = new Float64Array(0)
  private before = new Float64Array(0)
  private ended = new Float64Array(0)
  private after = new Float64Array(0)
  private begun = new Float64Array(0)
  private readonly factors: Float64Array

  constructor(labels: number) {
    this.labels = labels
    this.tags = labels * tagsPerLabel
    this.factors = new Float64Array((labels + 1) * labels)
  }

  private makeRoom({ length, reach }: Clued): void {
    if (length > this.size) {
      this.size = length * 2
      this.tagScores = new Float64Array(this.size * this.tags)
      this.sums = new Float64Array((this.size + 1) * this.labels)
      this.before = new Float64Array((this.size + 1) * this.labels)
      this.ended = new Float64Array((this.size + 1) * this.labels)
      this.after = new Float64Array((this.size + 1) * this.labels)
      this.begun = new Float64Array((this.size + 1) * this.labels)
    }
    if (length * reach > this.spans) {
      this.spans = length * reach * 2
      this.scores = new Float64Array(this.spans * this.labels)
    }
  }

  /** Adds up what all clues say of every stretch. */
  read(text: Clued, weights: CutWeights): void {
    this.makeRoom(text)
    this.text = text
    this.readSigns(weights.signs)
    const { labels, tags, tagScores, scores, sums } = this
    const { length, reach, stretchStarts, stretches } = text
    for (let start = 0; start < length; start++)
      for (let end = start + 1; end <= length && end - start <= reach; end++) {
        const stretch = start * reach + end - start - 1
        const to = stretch * labels
        const [first, last] = [start * tags, (end - 1) * tags]
        for (let label = 0; label < labels; label++) {
          const tag = label * tagsPerLabel
          scores[to + label] =
            end - start === 1
              ? tagScores[first + tag + single]!
              : tagScores[first + tag + begin]! +
                tagScores[last + tag + ending]! +
                sums[(end - 1) * labels + label]! -
                sums[(start + 1) * labels + label]!
        }
        for (let k = stretchStarts[stretch]!; k < stretchStarts[stretch + 1]!; k++) {
          const from = stretches[k]! * labels
          for (let label = 0; label < labels; label++) scores[to + label]! += weights.stretches[from + label]!
        }
      }
  }

  /** Scores of tags, the best of every sign at nought so that nothing grows out of bounds, and sums of middles. */
  private readSigns(weights: Float32Array): void {
    const { labels, tags, tagScores, sums } = this
    const { length, signStarts, signs } = this.text
    sums.fill(0, 0, labels)
    for (let at = 0; at < length; at++) {
      const to = at * tags
      tagScores.fill(0, to, to + tags)
      for (let k = signStarts[at]!; k < signStarts[at + 1]!; k++) {
        const from = signs[k]! * tags
        for (let tag = 0; tag < tags; tag++) tagScores[to + tag]! += weights[from + tag]!
      }
      let most = Number.NEGATIVE_INFINITY
      for (let tag = 0; tag < tags; tag++) most = Math.max(most, tagScores[to + tag]!)
      for (let tag = 0; tag < tags; tag++) tagScores[to + tag]! -= most
      for (let label = 0; label < labels; label++)
        sums[(at + 1) * labels + label] = sums[at * labels + label]! + tagScores[to + label * tagsPerLabel + middle]!
    }
  }

  /**
   * Turns `scores` into the chance of every stretch being a part with every label, and calls with the chance of every
   * step. False when the numbers ran out of bounds: nothing can be learned from this text.
   */
  chances({ steps }: CutWeights, step: (from: number, to: number, chance: number) => void): boolean {
    const { labels, factors, before, ended, after, begun } = this
    const { length, reach } = this.text
    for (let i = 0; i < factors.length; i++) factors[i] = Math.exp(steps[i]!)
    const { scores } = this
    for (let start = 0; start < length; start++) {
      const to = (start * reach + Math.min(reach, length - start)) * labels
      for (let i = start * reach * labels; i < to; i++) scores[i] = Math.exp(scores[i]!)
    }
    this.sumForward()
    this.sumBackward()
    let whole = 0
    for (let label = 0; label < labels; label++) whole += ended[length * labels + label]!
    if (!(whole > 0) || !Number.isFinite(whole)) return false
    for (let label = 0; label < labels; label++)
      step(labels, label, (factors[labels * labels + label]! * begun[label]!) / whole)
    for (let at = 1; at < length; at++)
      for (let from = 0; from < labels; from++) {
        const left = ended[at * labels + from]! / whole
        if (left === 0) continue
        for (let to = 0; to < labels; to++) {
          const chance = left * factors[from * labels + to]! * begun[at * labels + to]!
          if (chance > leastChance) step(from, to, chance)
        }
      }
    for (let start = 0; start < length; start++)
      for (let end = start + 1; end <= length && end - start <= reach; end++) {
        const at = (start * reach + end - start - 1) * labels
        for (let label = 0; label < labels; label++)
          scores[at + label]! *= (before[start * labels + label]! * after[end * labels + label]!) / whole
      }
    return true
  }

  private sumForward(): void {
    const { labels, factors, before, ended, scores } = this
    const { length, reach } = this.text
    ended.fill(0, 0, (length + 1) * labels)
    for (let start = 0; start < length; start++)
      for (let label = 0; label < labels; label++) {
        let sum = start === 0 ? factors[labels * labels + label]! : 0
        if (start > 0)
          for (let one = 0; one < labels; one++) sum += ended[start * labels + one]! * factors[one * labels + label]!
        before[start * labels + label] = sum
        for (let end = start + 1; end <= length && end - start <= reach; end++)
          ended[end * labels + label]! += sum * scores[(start * reach + end - start - 1) * labels + label]!
      }
  }

  private sumBackward(): void {
    const { labels, factors, after, begun, scores } = this
    const { length, reach } = this.text
    after.fill(1, length * labels, (length + 1) * labels)
    for (let start = length - 1; start >= 0; start--) {
      for (let label = 0; label < labels; label++) {
        let sum = 0
        for (let end = start + 1; end <= length && end - start <= reach; end++)
          sum += scores[(start * reach + end - start - 1) * labels + label]! * after[end * labels + label]!
        begun[start * labels + label] = sum
      }
      for (let label = 0; label < labels; label++) {
        let sum = 0
        for (let next = 0; next < labels; next++) sum += factors[label * labels + next]! * begun[start * labels + next]!
        after[start * labels + label] = sum
      }
    }
  }
}

const leastChance = 1e-4
