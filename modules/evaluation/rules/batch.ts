import { chanceOf } from './callback.ts'

/** Ratings are shown to the unit they are about in batches no smaller than this, so that nobody can tell who rated. */
export const SMALLEST_BATCH = 5
const LARGEST_BATCH = 100

export interface Unreleased {
  readonly id: string
  readonly solved: 'yes' | 'partly' | 'no'
  readonly score: number
  readonly words: string | null
}

export interface Batch {
  readonly ids: readonly string[]
  readonly solved: number
  readonly partly: number
  readonly unsolved: number
  /** How many gave 1, 2, 3, 4, 5. */
  readonly scores: readonly number[]
  readonly words: readonly string[]
}

/** The next batches of one unit: none under five, no remainder under five left alone; words in an order of chance. */
export function batchesOf(waiting: readonly Unreleased[], seed: string): Batch[] {
  if (waiting.length < SMALLEST_BATCH) return []
  const count = Math.max(1, Math.floor(waiting.length / LARGEST_BATCH))
  return Array.from({ length: count }, (_, i) => {
    const some = waiting.slice(i * LARGEST_BATCH, i === count - 1 ? undefined : (i + 1) * LARGEST_BATCH)
    const said = (answer: Unreleased['solved']) => some.filter(({ solved }) => solved === answer).length
    return {
      ids: some.map(({ id }) => id),
      solved: said('yes'),
      partly: said('partly'),
      unsolved: said('no'),
      scores: [1, 2, 3, 4, 5].map((score) => some.filter((one) => one.score === score).length),
      words: some
        .toSorted((a, b) => chanceOf(`${seed} ${a.id}`) - chanceOf(`${seed} ${b.id}`))
        .flatMap(({ words }) => (words ? [words] : [])),
    }
  })
}
