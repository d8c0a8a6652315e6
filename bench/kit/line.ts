/** What was asked of a figure, and whether it was reached. */
export interface Bar {
  readonly want: string
  readonly got: number
  readonly pass: boolean
}

/** What a bench prints: its size, its figures, and the bars it was measured against. */
export interface Line {
  readonly size: number
  readonly figures: Readonly<Record<string, number | string>>
  readonly bars: Readonly<Record<string, Bar>>
}

export interface BenchOptions {
  readonly size: number | undefined
  readonly seed: number
  /** A predicate or a lock to take away first, where a bench must notice that. */
  readonly plant?: string
  readonly say: (text: string) => void
}
export type Bench = (options: BenchOptions) => Promise<Line>

export const atMost = (got: number, limit: number, unit = ''): Bar => ({
  want: `≤ ${limit}${unit}`,
  got,
  pass: got <= limit,
})
export const atLeast = (got: number, limit: number, unit = ''): Bar => ({
  want: `≥ ${limit}${unit}`,
  got,
  pass: got >= limit,
})

/** The value that this share of the sorted values does not exceed. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Digits enough to compare, not to pretend. */
export const round = (value: number, digits = 3): number => Number(value.toPrecision(digits))

/** The middle one; sorts the values. */
export const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
