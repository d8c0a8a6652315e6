/** Three of four answers are to be out so soon after they were begun; where they are not, fewer are worked on at once. */
const WITHIN_MS = 200
const SHARE = 0.75
/** Fewer answers than this say nothing about the rest. */
const ENOUGH = 8
/** Never fewer at one look than this part of what it was. */
const STEEPEST = 0.7
const STEP = 1 / 8

export interface Range {
  /** Even when answers are late: as many as share connections and commits, so that fewer would win nothing. */
  readonly least: number
  readonly most: number
}

/**
 * How many may be at work at once. It follows what was seen: when answers come late there are fewer places, when they come
 * soon and somebody still waited there are more. More at work than processor and database can do only makes each late,
 * and how many that is differs from machine to machine and from hour to hour.
 */
export class Places {
  readonly #range: Range
  #times: number[] = []
  count: number

  constructor(range: Range) {
    this.#range = range
    this.count = range.most
  }

  /** One was answered after so many milliseconds of work. */
  took(ms: number): void {
    this.#times.push(ms)
  }

  /** Looks at what was answered since the last look; `wanted` says whether somebody waited for a place. */
  look(wanted: boolean): void {
    const times = this.#times
    if (times.length < ENOUGH) return
    this.#times = []
    times.sort((a, b) => a - b)
    const slow = times[Math.floor(times.length * SHARE)] ?? 0
    const { least, most } = this.#range
    if (slow > WITHIN_MS) this.count = Math.max(least, Math.floor(this.count * Math.max(STEEPEST, WITHIN_MS / slow)))
    else if (wanted && slow < WITHIN_MS / 2)
      this.count = Math.min(most, this.count + Math.max(1, Math.floor(this.count * STEP)))
  }
}
