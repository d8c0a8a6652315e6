/** Where the time comes from. Rules never read a clock: they are given an instant. */
export interface Clock {
  /** Now, to the millisecond: the journal's hash must survive the way through the database. */
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()) }

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
