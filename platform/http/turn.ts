/** Work is begun for so long in one turn of the event loop; what else has come waits for the next, behind what is under way. */
const BEGIN_MS = 10

/** What a clock and the event loop give; a test brings its own. */
export interface Time {
  now(): number
  /** Calls in the next turn of the loop. */
  later(call: () => void): void
}

export const realTime: Time = {
  now: () => performance.now(),
  later: (call) => void setImmediate(call),
}

/**
 * One turn of the event loop. Whatever has come by then is read in one go, hundreds of requests when the house is late. If
 * each were begun as it is read, those that need nothing but the processor would be done one after the other before anybody
 * is seen to wait, and nothing would be refused though each comes late.
 */
export class Turn {
  readonly #begin: () => boolean
  readonly #time: Time
  #beganAt: number | undefined

  /** `begin` begins one of those that wait, and says whether there was one. */
  constructor(begin: () => boolean, time: Time = realTime) {
    this.#begin = begin
    this.#time = time
  }

  /** Whether enough was begun in this turn; what waits is then begun in the next, unasked. */
  spent(): boolean {
    if (this.#beganAt !== undefined) return this.#time.now() - this.#beganAt >= BEGIN_MS
    this.#start()
    return false
  }

  #start(): void {
    this.#beganAt = this.#time.now()
    this.#time.later(() => {
      const from = this.#time.now()
      // Who is begun here may give a place back at once; what that frees is begun by this very round.
      this.#beganAt = from
      let more = true
      while (more && this.#time.now() - from < BEGIN_MS) more = this.#begin()
      this.#beganAt = undefined
      if (more) this.#start()
    })
  }
}
