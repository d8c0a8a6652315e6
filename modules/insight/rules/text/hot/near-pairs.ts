/** A text as the grams it holds, each with how much it counts. */
export interface GramRow {
  /** Every gram by its number, each once. */
  readonly places: Int32Array
  readonly counts: Float32Array
}

export interface Pair {
  readonly a: number
  readonly b: number
  /** 0 nothing in common, 1 the same. */
  readonly near: number
}

export interface NearAsked {
  /** A gram in more than this share of the texts says nothing of one problem. */
  readonly mostShare: number
  /** How much rarity counts: names of places are rare, words of complaint are not. */
  readonly power: number
  /** Pairs less near than this are left out. */
  readonly least: number
}

const leastMost = 8

/** Pairs of texts that have rare grams in common, with how near they are: the cosine of their weighed grams. */
export function nearPairs(rows: readonly GramRow[], grams: number, { mostShare, power, least }: NearAsked): Pair[] {
  const times = new Int32Array(grams)
  for (const row of rows) for (const place of row.places) times[place]!++
  const most = Math.max(leastMost, mostShare * rows.length)
  const weightOf = Float64Array.from(times, (count) =>
    count > most || count === 0 ? 0 : Math.log((1 + rows.length) / count) ** power,
  )
  const values = rows.map((row) => valuesOf(row, weightOf))
  return pairsOf(rows, values, (place) => weightOf[place] !== 0 && times[place]! > 1, least)
}

/** What each gram of a text weighs, the whole of length one. */
function valuesOf({ places, counts }: GramRow, weightOf: Float64Array): Float64Array {
  let squares = 0
  const values = Float64Array.from(counts, (count, k) => {
    const value = count * weightOf[places[k]!]!
    squares += value * value
    return value
  })
  const length = Math.sqrt(squares) || 1
  return values.map((value) => value / length)
}

function pairsOf(
  rows: readonly GramRow[],
  values: readonly Float64Array[],
  joins: (place: number) => boolean,
  least: number,
): Pair[] {
  const holders: { texts: number[]; values: number[] }[] = []
  const pairs: Pair[] = []
  const sums = new Float64Array(rows.length)
  const touched = new Int32Array(rows.length)
  rows.forEach(({ places }, b) => {
    let found = 0
    for (let k = 0; k < places.length; k++) {
      const place = places[k]!
      if (!joins(place)) continue
      const value = values[b]![k]!
      const before = (holders[place] ??= { texts: [], values: [] })
      for (let i = 0; i < before.texts.length; i++) {
        const a = before.texts[i]!
        if (sums[a] === 0) touched[found++] = a
        sums[a]! += before.values[i]! * value
      }
      before.texts.push(b)
      before.values.push(value)
    }
    for (const a of touched.subarray(0, found).sort()) {
      if (sums[a]! >= least) pairs.push({ a, b, near: sums[a]! })
      sums[a] = 0
    }
  })
  return pairs
}
