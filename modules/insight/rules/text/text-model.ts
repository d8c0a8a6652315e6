import { toShares } from './blend.ts'
import { GramCounter, type Counting, type Message } from './features.ts'
import type { GramTable } from './gram-table.ts'

/** All that was learned: numbers, and no text. */
export interface TextModel {
  readonly labels: readonly string[]
  readonly counting: Counting
  readonly grams: GramTable
  /** For every gram its rarity squared, then the weight of every label. */
  readonly matrix: Float32Array
  readonly biases: Float64Array
  /** Scores of the examples by models that had not seen them, with the right label. */
  readonly unseen: readonly { readonly row: Float64Array; readonly label: number }[]
}

/** Tells the chance of every label, in the order of the model's labels; one pass over the text. */
export function openClassifier(model: TextModel): (message: Message) => Float64Array {
  const { labels, matrix, biases, grams, counting } = model
  const classes = labels.length
  const stride = classes + 1
  const counter = new GramCounter(grams, counting)
  const sums = new Float64Array(classes)
  return (message) => {
    sums.fill(0)
    let squares = 0
    const held = counter.read(message)
    for (let i = 0; i < held; i++) {
      const count = counter.values[i]!
      const at = counter.places[i]! * stride
      squares += count * count * matrix[at]!
      for (let c = 0; c < classes; c++) sums[c]! += count * matrix[at + 1 + c]!
    }
    const length = Math.sqrt(squares) || 1
    return toShares(Float64Array.from(biases, (bias, c) => bias + sums[c]! / length))
  }
}
