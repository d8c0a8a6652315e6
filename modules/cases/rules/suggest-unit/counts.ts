import { keyOf, labelOf, type Body, type Matter } from './matter.ts'

/** How often each body answered for matters of a kind: all that was learned, as numbers that only grow. */
export interface Counts {
  /** Context → label → how often. */
  readonly seen: Map<string, Map<string, number>>
  /** Keys of the bodies that ever answered: no unit is suggested that never did. */
  readonly bodies: Set<string>
}

export const noCounts = (): Counts => ({ seen: new Map(), bodies: new Set() })

/** From "anything" to "this item in this township"; each is a narrower look at the same matter. */
export function contextsOf({ what, near }: Matter): string[] {
  const contexts = ['']
  let path = ''
  for (const one of what) contexts.push((path += `/${one}`))
  if (near !== undefined && what.length > 0) contexts.push(`${path}@${near}`)
  return contexts
}

/** Adds one matter and who answered for it; nothing else is kept of the matter. */
export function learn(counts: Counts, matter: Matter, body: Body): void {
  counts.bodies.add(keyOf(body))
  const label = labelOf(body, matter)
  for (const context of contextsOf(matter)) addTo(counts, context, label, 1)
}

/** Adds so many to one number; for counts that were kept elsewhere. */
export function addTo({ seen }: Counts, context: string, label: string, times: number): void {
  const row = seen.get(context)
  if (row) row.set(label, (row.get(label) ?? 0) + times)
  else seen.set(context, new Map([[label, times]]))
}
