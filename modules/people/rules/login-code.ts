/** A code sent to a phone: six digits, five minutes, five tries. */
export interface SentCode {
  readonly sentAt: Temporal.Instant
  readonly tries: number
}

export const CODE_MINUTES = 5
const TRIES = 5

/** Six digits out of a number 0 ≤ n < 1,000,000 drawn by the caller from a source that cannot be guessed. */
export function codeOf(drawn: number): string {
  if (!Number.isInteger(drawn) || drawn < 0 || drawn > 999_999) throw new RangeError(`not six digits: ${drawn}`)
  return String(drawn).padStart(6, '0')
}

/** The six digits somebody typed, full-width and with spaces too; undefined when it is not six digits. */
export function readCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : undefined
}

/**
 * Whether a code may still be tried: not older than five minutes, fewer than five tries before this one.
 * The try is counted before it is compared, so that guesses sent at once cannot all be the first.
 */
export function codeAlive(code: SentCode, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, code.sentAt.add({ minutes: CODE_MINUTES })) < 0 && code.tries < TRIES
}
