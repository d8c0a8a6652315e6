import { createHash } from 'node:crypto'

/** An act id that follows from another: where one sending writes two entries, a repeat writes neither twice. */
export function derivedActId(actId: string, what: string): string {
  const hex = createHash('sha256').update(`${actId} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
