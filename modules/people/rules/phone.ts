/**
 * A mobile number as people type it (full-width digits, spaces, dashes, +86), as eleven digits;
 * undefined when it is none. Landlines are not numbers a code can be sent to.
 */
export function normalisePhone(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s().·–—-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined
}
