/** How many are made at once: enough for years, few enough to be looked after. */
export const RECOVERY_CODES = 10
/** Digits alone, so that the keyboard which opens for the six digits of an authenticator will do. */
export const RECOVERY_DIGITS = 12
const SPOKEN = /.{4}/g

/** A recovery code as it is printed, `4821-0937-5560`, out of twelve digits drawn by the caller. */
export function recoveryShown(digits: string): string {
  if (!/^\d{12}$/.test(digits)) throw new RangeError('a recovery code has twelve digits')
  return digits.match(SPOKEN)?.join('-') ?? digits
}

/** The twelve digits somebody typed, full-width, with spaces or dashes; undefined when it is no recovery code. */
export function readRecovery(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{12}$/.test(digits) ? digits : undefined
}
