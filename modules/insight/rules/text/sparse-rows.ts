/** Rows that are mostly nothing: row i holds `values[k]` at `places[k]` for k from starts[i] up to starts[i + 1]. */
export interface SparseRows {
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Float32Array
  readonly width: number
}

/** Some of the rows, in the order asked for. */
export function someRows(rows: SparseRows, which: readonly number[]): SparseRows {
  const starts = new Int32Array(which.length + 1)
  which.forEach((row, i) => (starts[i + 1] = starts[i]! + rows.starts[row + 1]! - rows.starts[row]!))
  const places = new Int32Array(starts.at(-1)!)
  const values = new Float32Array(starts.at(-1)!)
  which.forEach((row, i) => {
    places.set(rows.places.subarray(rows.starts[row]!, rows.starts[row + 1]), starts[i])
    values.set(rows.values.subarray(rows.starts[row]!, rows.starts[row + 1]), starts[i])
  })
  return { starts, places, values, width: rows.width }
}

/** The same rows with every column times a number. */
export function scaledRows(rows: SparseRows, scale: Float32Array): SparseRows {
  const values = new Float32Array(rows.values.length)
  for (let k = 0; k < values.length; k++) values[k] = rows.values[k]! * scale[rows.places[k]!]!
  return { ...rows, values }
}

/** What a row says to weights whose last is the bias. */
export function scoreOf({ starts, places, values, width }: SparseRows, row: number, weights: Float64Array): number {
  let score = weights[width]!
  for (let k = starts[row]!; k < starts[row + 1]!; k++) score += weights[places[k]!]! * values[k]!
  return score
}
