import { Places, type Range } from './places.ts'

/** How much of a kind of work is taken on at once. */
export interface LaneLimits extends Range {
  /** Requests that wait for a place. */
  readonly waiting: number
}

/** Held by who is at work. */
export interface Place {
  /** Gives it back; once. */
  leave(): void
}

interface Waiting {
  readonly since: number
  enter(place: Place | undefined): void
}

/** When a lane may begin more work just now; see `Turn`. */
export interface Pace {
  now(): number
  spent(): boolean
}

/**
 * A burst may wait this long. Where a queue has stood for longer it is less: whoever waits in it longer gains nothing by
 * it, for as many come behind, and what is begun later is answered too late.
 */
const BURST_MS = 2000
const STANDING_MS = 400
/** How much of a new count of who left goes into the figure. */
const FRESH = 0.5

/**
 * A place for so many, and a short queue before it. What cannot be begun soon is refused at once: work that is begun late
 * is thrown away by whoever gave up meanwhile, and costs what others could have had.
 */
export class Lane {
  readonly #waiting: number
  readonly #pace: Pace
  readonly #places: Places
  readonly #queue: Waiting[] = []
  #working = 0
  /** Somebody waited for a place, not only for the next turn, since the last look. */
  #wanted = false
  /** When the queue was last empty. */
  #emptyAt: number
  #lookedAt: number
  #left = 0
  /** How many begin in a millisecond, as lately seen. */
  #rate = 0

  constructor(limits: LaneLimits, pace: Pace) {
    this.#waiting = limits.waiting
    this.#places = new Places(limits)
    this.#pace = pace
    this.#emptyAt = this.#lookedAt = pace.now()
  }

  /** How many may be at work at once just now. */
  get places(): number {
    return this.#places.count
  }

  /** Whether who comes now would not even be let into the queue: it is as long as it may be, or as nobody would live to see the end of. */
  get full(): boolean {
    const { length } = this.#queue
    return length >= this.#waiting || (length > this.#places.count && this.#stands && length > this.#rate * STANDING_MS)
  }

  get #stands(): boolean {
    return this.#queue.length > 0 && this.#pace.now() - this.#emptyAt > BURST_MS
  }

  get #hasPlace(): boolean {
    return this.#working < this.#places.count
  }

  /** Calls `enter` with a place when it is this one's turn, without one when it is refused; at once when there is one. */
  ask(enter: (place: Place | undefined) => void): void {
    if (this.#queue.length === 0) this.#emptyAt = this.#pace.now()
    if (this.#queue.length === 0 && this.#hasPlace && !this.#pace.spent()) this.#begin(enter)
    else if (this.full) enter(undefined)
    else {
      if (!this.#hasPlace) this.#wanted = true
      this.#queue.push({ since: this.#pace.now(), enter })
    }
  }

  /** Begins the one that has waited longest, if there is one and a place for it; says whether it did. */
  next(): boolean {
    this.#refuseLate()
    if (!this.#hasPlace) return false
    const first = this.#queue.shift()
    if (!first) return false
    this.#begin(first.enter)
    return true
  }

  #begin(enter: Waiting['enter']): void {
    this.#working++
    const since = this.#pace.now()
    enter({
      leave: () => {
        this.#working--
        this.#left++
        this.#places.took(this.#pace.now() - since)
        if (this.#queue.length > 0 && !this.#pace.spent()) this.next()
      },
    })
  }

  /** Called by the clock: refuses who has waited too long, also when nobody leaves, and lets the places follow what was seen. */
  look(): void {
    const now = this.#pace.now()
    this.#refuseLate()
    if (now > this.#lookedAt) this.#rate += FRESH * (this.#left / (now - this.#lookedAt) - this.#rate)
    this.#left = 0
    this.#lookedAt = now
    this.#places.look(this.#wanted)
    this.#wanted = this.#queue.length > 0 && !this.#hasPlace
    // Places that were added have nobody yet who would hand them on.
    while (this.#queue.length > 0 && !this.#pace.spent()) if (!this.next()) break
  }

  #refuseLate(): void {
    const now = this.#pace.now()
    if (this.#queue.length === 0) this.#emptyAt = now
    const longest = this.#stands ? STANDING_MS : BURST_MS
    for (;;) {
      const [first] = this.#queue
      if (!first || now - first.since < longest) return
      this.#queue.shift()
      first.enter(undefined)
    }
  }
}
