/** How much of a kind of work is taken on at once. */
export interface LaneLimits {
  /** Requests at work at once; more would only wait for the same processor and the same connections. */
  readonly working: number
  /** Requests that wait for a place. */
  readonly waiting: number
}

interface Waiting {
  readonly since: number
  enter(taken: boolean): void
}

/**
 * A burst may wait this long. Where a queue has stood for seconds already it is a quarter of a second: whoever waits in it
 * longer gains nothing by it, for as many come behind.
 */
const BURST_MS = 2000
const STANDING_MS = 250
const STANDS_AFTER_MS = 3000

/**
 * A place for so many, and a short queue before it. What cannot be begun soon is refused at once: work that is begun late
 * is thrown away by whoever gave up meanwhile, and costs what others could have had.
 */
export class Lane {
  readonly #limits: LaneLimits
  readonly #now: () => number
  readonly #queue: Waiting[] = []
  #working = 0
  /** When the queue was last empty. */
  #emptyAt: number

  constructor(limits: LaneLimits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#now = now
    this.#emptyAt = now()
  }

  /** Whether who comes now would not even be let into the queue. */
  get full(): boolean {
    return this.#queue.length >= this.#limits.waiting
  }

  /** Calls `enter` when it is this one's turn, with false when it is refused; at once when there is a place. */
  ask(enter: (taken: boolean) => void): void {
    const now = this.#now()
    if (this.#queue.length === 0) this.#emptyAt = now
    if (this.#working < this.#limits.working && this.#queue.length === 0) {
      this.#working++
      enter(true)
    } else if (this.full) enter(false)
    else this.#queue.push({ since: now, enter })
  }

  /** Given back by each that was taken, once. */
  leave(): void {
    this.#working--
    this.refuseLate()
    const next = this.#queue.shift()
    if (!next) return
    this.#working++
    next.enter(true)
  }

  /** Refuses those who have waited too long; also called by the clock, for when nobody leaves. */
  refuseLate(): void {
    const now = this.#now()
    if (this.#queue.length === 0) this.#emptyAt = now
    const longest = now - this.#emptyAt > STANDS_AFTER_MS ? STANDING_MS : BURST_MS
    for (;;) {
      const [first] = this.#queue
      if (!first || now - first.since < longest) return
      this.#queue.shift()
      first.enter(false)
    }
  }
}
