import { createHash } from 'node:crypto'
export { isRefusal } from '@lianxin/platform/http'

/** An act id that follows from what it is for: done twice, at once or after a crash, it is done once. */
export function derivedActId(what: string): string {
  const hex = createHash('sha256').update(`bridge ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
