import { blended, learnBlend, type Blend } from './blend.ts'
import { copyGroups } from './copies.ts'
import { learnGrams, rowsOf, type Counting, type Grams, type Message } from './features.ts'
import { trainSvm } from './linear-svm.ts'
import { seeded } from './seeded.ts'
import { scaledRows, scoreOf, someRows, type SparseRows } from './sparse-rows.ts'
import type { TextModel } from './text-model.ts'

export interface Example extends Message {
  readonly label: string
}

export interface TrainAsked {
  readonly counting: Counting
  /** What a row on the wrong side costs in the plain view. */
  readonly cost: number
  /** The same in the view whose columns were weighed by how much more often a class uses a gram. */
  readonly ratioCost: number
  /** What every gram counts before anything was seen. */
  readonly prior: number
  readonly folds: number
  /** How strongly the blend of both views is held to their sum. */
  readonly ridge: number
  readonly seed: number
}

/** Found by cross-validation; docs/adr/0021-text-of-the-house.md says how. */
export const usualTraining: TrainAsked = {
  counting: { longest: 2, leastTexts: 3, head: 40, headTimes: 1, titleTimes: 2 },
  cost: 2,
  ratioCost: 1,
  prior: 0.1,
  folds: 5,
  ridge: 0.001,
  seed: 1,
}

const rounds = 30
const tolerance = 0.1

/** How much more often a class uses each gram than the others do, as a logarithm. */
function ratiosOf(rows: SparseRows, sides: Int8Array, prior: number): Float32Array {
  const inside = new Float64Array(rows.width).fill(prior)
  const outside = new Float64Array(rows.width).fill(prior)
  sides.forEach((side, i) => {
    const sums = side === 1 ? inside : outside
    for (let k = rows.starts[i]!; k < rows.starts[i + 1]!; k++) sums[rows.places[k]!]! += rows.values[k]!
  })
  const total = (sums: Float64Array) => sums.reduce((sum, one) => sum + one, 0)
  const shift = Math.log(total(outside) / total(inside))
  return Float32Array.from(inside, (one, f) => Math.log(one / outside[f]!) + shift)
}

/** Weights of every class in both views, the plain ones first; all over the same columns. */
function trainViews(rows: SparseRows, labels: Int32Array, classes: number, asked: TrainAsked): Float64Array[] {
  const sidesOf = (c: number) => Int8Array.from(labels, (label) => (label === c ? 1 : -1))
  const common = { rounds, tolerance, seed: asked.seed }
  const each = <T>(make: (c: number) => T) => Array.from({ length: classes }, (_, c) => make(c))
  const plain = each((c) => trainSvm(rows, sidesOf(c), { ...common, cost: asked.cost }))
  const weighed = each((c) => {
    const ratios = ratiosOf(rows, sidesOf(c), asked.prior)
    const weights = trainSvm(scaledRows(rows, ratios), sidesOf(c), { ...common, cost: asked.ratioCost })
    ratios.forEach((ratio, f) => (weights[f]! *= ratio))
    return weights
  })
  return [...plain, ...weighed]
}

/** Scores of rows by weights that have not seen them. */
interface Unseen {
  readonly scores: Float64Array
  readonly labels: Int32Array
}

/**
 * Scores for every row from weights that have not seen it, nor a copy of it. A row whose label stands in its own fold
 * alone is left out: weights that never saw a label say nothing of how they would tell it.
 */
function unseenScores(
  { rows, labels, classes, groups }: Corpus,
  asked: TrainAsked,
  note: (said: string) => void,
): Unseen {
  const scores: number[] = []
  const right: number[] = []
  const random = seeded(asked.seed)
  const foldOf = new Map<number, number>()
  for (const group of groups) if (!foldOf.has(group)) foldOf.set(group, Math.floor(random() * asked.folds))
  for (let fold = 0; fold < asked.folds; fold++) {
    const seen = [...groups.keys()].filter((i) => foldOf.get(groups[i]!) !== fold)
    const views = trainViews(
      someRows(rows, seen),
      Int32Array.from(seen, (i) => labels[i]!),
      classes,
      asked,
    )
    const known = new Set(seen.map((i) => labels[i]!))
    groups.forEach((group, i) => {
      if (foldOf.get(group) !== fold || !known.has(labels[i]!)) return
      for (const one of views) scores.push(scoreOf(rows, i, one))
      right.push(labels[i]!)
    })
    note(`fold ${fold + 1} of ${asked.folds}`)
  }
  return { scores: Float64Array.from(scores), labels: Int32Array.from(right) }
}

interface Corpus {
  readonly rows: SparseRows
  readonly labels: Int32Array
  readonly classes: number
  readonly groups: readonly number[]
}

/** Both views and their blend as one matrix: for every gram its rarity squared and then the weight of every class. */
function folded(views: readonly Float64Array[], { weights, bias }: Blend, { rarity, table }: Grams, classes: number) {
  const stride = classes + 1
  const matrix = new Float32Array(table.size * stride)
  const biases = Float64Array.from(bias)
  const inputs = views.length
  for (let c = 0; c < classes; c++)
    for (let k = 0; k < inputs; k++) {
      const share = weights[c * inputs + k]!
      if (share === 0) continue
      const view = views[k]!
      for (let f = 0; f < table.size; f++) matrix[f * stride + 1 + c]! += share * view[f]! * rarity[f]!
      biases[c]! += share * view[table.size]!
    }
  rarity.forEach((one, f) => (matrix[f * stride] = one * one))
  return { matrix, biases }
}

/**
 * Learns to tell labels from texts. Refuses fewer than two labels. `note` hears of the progress. The same examples in
 * the same order give the same model.
 */
export function trainClassifier(
  examples: readonly Example[],
  asked: TrainAsked = usualTraining,
  note: (said: string) => void = () => {},
): TextModel {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted()
  if (labels.length < 2) throw new RangeError('there is nothing to tell apart: the examples have fewer than two labels')
  const grams = learnGrams(examples, asked.counting)
  const rows = rowsOf(examples, grams, asked.counting)
  const classes = labels.length
  const numbers = Int32Array.from(examples, ({ label }) => labels.indexOf(label))
  note(`${examples.length} examples, ${grams.table.size} grams`)
  const corpus = { rows, labels: numbers, classes, groups: copyGroups(examples.map(({ text }) => text)) }
  const unseen = unseenScores(corpus, asked, note)
  const blend = learnBlend({ inputs: classes * 2, scores: unseen.scores }, unseen.labels, classes, asked.ridge)
  const views = trainViews(rows, numbers, classes, asked)
  return {
    labels,
    counting: asked.counting,
    grams: grams.table,
    ...folded(views, blend, grams, classes),
    unseen: judgedUnseen(blend, unseen, classes),
  }
}

/** What the model would have said of its own examples had it not seen them: what its chances are worth. */
function judgedUnseen(blend: Blend, { scores, labels }: Unseen, classes: number) {
  const inputs = classes * 2
  return Array.from(labels, (label, i) => {
    const row = new Float64Array(classes)
    blended(blend, scores.subarray(i * inputs, (i + 1) * inputs), row)
    return { row, label }
  })
}
