/** Tries at a door: a login from a source, a phone, a source alone. Counted whether or not the account exists. */
export interface Tries {
  readonly count: number
  readonly since: Temporal.Instant
}

interface Limit {
  readonly tries: number
  readonly minutes: number
}

/** 5 failures lock an account for a source (GB/T 22239 8.1.4.1 b); the wider doors stop guessing spread over many. */
export const limits = {
  accountAndSource: { tries: 5, minutes: 15 },
  account: { tries: 100, minutes: 60 },
  source: { tries: 200, minutes: 15 },
  codeToPhone: { tries: 5, minutes: 60 },
  codeFromSource: { tries: 60, minutes: 60 },
} as const satisfies Record<string, Limit>

export type Door = keyof typeof limits

/**
 * One more try at a door: whether it may go on, and the tries to keep. A window that has run out starts anew; a try
 * at a locked door does not lengthen the lock, so that an owner is never kept out by somebody else's patience.
 */
export function tryDoor(door: Door, before: Tries | undefined, now: Temporal.Instant): { open: boolean; tries: Tries } {
  const limit = limits[door]
  const over = !before || Temporal.Instant.compare(before.since.add({ minutes: limit.minutes }), now) <= 0
  if (over) return { open: true, tries: { count: 1, since: now } }
  if (before.count >= limit.tries) return { open: false, tries: before }
  return { open: true, tries: { count: before.count + 1, since: before.since } }
}
