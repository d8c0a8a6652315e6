/** Rows of scores, one row a message; `inputs` numbers each. */
export interface ScoreRows {
  readonly inputs: number
  readonly scores: Float64Array
}

export interface Blend {
  /** weights[c × inputs + k]: what score k says for class c. */
  readonly weights: Float64Array
  readonly bias: Float64Array
  /** A class looks at every so manieth score, from its own number on; 1: at all of them. */
  readonly every: number
}

const steps = 300
/** Of more classes than this each is blended from its own scores alone: what it loses to another is not learned. */
const mostWhole = 20
const momentum = 0.9

/** exp of every number less the greatest, as shares of one; in place. */
export function toShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) most = Math.max(most, score)
  let sum = 0
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp(scores[c]! - most)
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum
  return scores
}

/** Where class c starts: its own scores speak for it, one of each view. */
function begin(inputs: number, classes: number): Blend {
  const weights = new Float64Array(classes * inputs)
  for (let c = 0; c < classes; c++) for (let k = c; k < inputs; k += classes) weights[c * inputs + k] = 1
  return { weights, bias: new Float64Array(classes), every: classes > mostWhole ? classes : 1 }
}

/**
 * How scores of several views become chances: multinomial logistic regression over scores that were given to rows not
 * learned from. `ridge` draws the weights towards where they began.
 */
export function learnBlend(rows: ScoreRows, labels: Int32Array, classes: number, ridge: number): Blend {
  const { inputs, scores } = rows
  const start = begin(inputs, classes)
  const { weights, bias, every } = begin(inputs, classes)
  const pull = { weights: new Float64Array(weights.length), bias: new Float64Array(classes) }
  const slopes = new Float64Array(weights.length)
  const biasSlopes = new Float64Array(classes)
  const shares = new Float64Array(classes)
  for (let step = 0; step < steps; step++) {
    slopes.forEach((_, k) => (slopes[k] = ridge * (weights[k]! - start.weights[k]!)))
    biasSlopes.fill(0)
    for (let i = 0; i < labels.length; i++) {
      const row = scores.subarray(i * inputs, (i + 1) * inputs)
      blended({ weights, bias, every }, row, shares)
      toShares(shares)
      shares[labels[i]!]! -= 1
      for (let c = 0; c < classes; c++) {
        const off = shares[c]! / labels.length
        for (let k = every === 1 ? 0 : c; k < inputs; k += every) slopes[c * inputs + k]! += off * row[k]!
        biasSlopes[c]! += off
      }
    }
    for (let k = 0; k < weights.length; k++) {
      pull.weights[k] = momentum * pull.weights[k]! - slopes[k]!
      weights[k]! += pull.weights[k]!
    }
    for (let c = 0; c < classes; c++) {
      pull.bias[c] = momentum * pull.bias[c]! - biasSlopes[c]!
      bias[c]! += pull.bias[c]!
    }
  }
  return { weights, bias, every }
}

/** The blended scores of one row, into `to`. */
export function blended({ weights, bias, every }: Blend, row: Float64Array, to: Float64Array): void {
  for (let c = 0; c < to.length; c++) {
    let sum = bias[c]!
    for (let k = every === 1 ? 0 : c; k < row.length; k += every) sum += weights[c * row.length + k]! * row[k]!
    to[c] = sum
  }
}
