/** Where a share can lie, whatever those who did not answer would have said. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * The bounds of a share under non-response: nobody who kept silent was content, or all were. With 20 % coverage and
 * 98 % content among the answers, the truth is anywhere in 19.6–99.6 %. Null when nobody was asked.
 */
export function nonResponseBounds(good: number, answered: number, asked: number): Bounds | null {
  if (asked === 0) return null
  if (good > answered || answered > asked) throw new RangeError(`${good} of ${answered} of ${asked} is no share`)
  return { low: good / asked, high: (good + asked - answered) / asked }
}
