/** Where a caller stands in the present minute. */
export interface Standing {
  readonly ok: boolean
  readonly limit: number
  readonly remaining: number
  /** Seconds until the minute is over. */
  readonly reset: number
}

const MINUTE = 60_000

/** The minute an instant lies in, in milliseconds. */
export const minuteOf = (at: number): number => Math.floor(at / MINUTE) * MINUTE

/** Whether the `calls`-th call of this minute may pass. */
export function standingOf(calls: number, limit: number, at: number): Standing {
  const reset = Math.max(1, Math.ceil((minuteOf(at) + MINUTE - at) / 1000))
  return { ok: calls <= limit, limit, remaining: Math.max(0, limit - calls), reset }
}

/** What is said of it in headers (IETF draft “RateLimit header fields for HTTP”, 10): policy, what is left, until when. */
export function limitHeaders({ ok, limit, remaining, reset }: Standing): Record<string, string> {
  return {
    'ratelimit-policy': `"minute";q=${limit};w=60`,
    ratelimit: `"minute";r=${remaining};t=${reset}`,
    ...(ok ? {} : { 'retry-after': String(reset) }),
  }
}
