import type { TextModel } from './text-model.ts'

/** A floor stands on at least so many examples above it. */
const leastExamples = 30

const marginOf = (row: Float64Array): number => {
  const [first = 0, second = 0] = row.toSorted().toReversed()
  return first - second
}

/**
 * How far the first label must stand before the second so that what is said above it is right in at least this share:
 * the lowest such margin, found on examples by models that had not seen them. Infinite when there is none.
 */
export function floorOf(unseen: TextModel['unseen'], share: number): number {
  const judged = unseen
    .map(({ row, label }) => ({ margin: marginOf(row), right: row.indexOf(Math.max(...row)) === label }))
    .toSorted((a, b) => b.margin - a.margin)
  let right = 0
  let floor = Number.POSITIVE_INFINITY
  judged.forEach((one, i) => {
    if (one.right) right++
    if (i + 1 >= leastExamples && right >= share * (i + 1)) floor = one.margin
  })
  return floor
}
