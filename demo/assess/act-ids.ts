import { createHash } from 'node:crypto'

/** The id of a step of the demonstration: the same at every try, so that a step is done once however often it is begun. */
export function stepId(name: string): string {
  const hex = createHash('sha256').update(`demonstration: ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
