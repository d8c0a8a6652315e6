/** Where the time comes from. Rules never read a clock: they are given an instant. */
export interface Clock {
  /** Now, to the millisecond: the journal's hash must survive the way through the database. */
  now(): Temporal.Instant
}

let last = Temporal.Instant.fromEpochMilliseconds(0)
let lastMs = 0

/** The machine's clock. What is asked within one millisecond shares an instant: making one costs four microseconds. */
export const systemClock: Clock = {
  now() {
    const ms = Date.now()
    if (ms !== lastMs) {
      last = Temporal.Instant.fromEpochMilliseconds(ms)
      lastMs = ms
    }
    return last
  },
}

export interface FixedClock extends Clock {
  set(iso: string): void
  advance(by: Temporal.DurationLike): void
}

/** A clock for tests that moves only when told. */
export function fixedClock(iso: string): FixedClock {
  let at = Temporal.Instant.from(iso)
  return {
    now: () => at,
    set: (next) => {
      at = Temporal.Instant.from(next)
    },
    advance: (by) => {
      at = at.add(by)
    },
  }
}
