import { gramAfter, GramTable } from '../gram-table.ts'
import type { Address } from './part.ts'

const shortest = 2
const longest = 12

/** Names that parts had, with the labels each had and how often: a dictionary made of examples. */
export interface KnownParts {
  readonly table: GramTable
  /** For every name the numbers of its labels, and how often each. */
  readonly labels: readonly Map<number, number>[]
}

/** A known name in a text. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly label: number
}

export function learnParts(addresses: readonly Address[], numberOf: (label: string) => number): KnownParts {
  const table = new GramTable()
  const labels: Map<number, number>[] = []
  for (const { text, parts } of addresses)
    for (const { label, start, end } of parts) {
      if (end - start < shortest || end - start > longest) continue
      const place = table.add(nameOf(text, start, end))
      const held = (labels[place] ??= new Map<number, number>())
      held.set(numberOf(label), (held.get(numberOf(label)) ?? 0) + 1)
    }
  return { table, labels }
}

function nameOf(text: string, start: number, end: number): number {
  let name = 0
  for (let at = start; at < end; at++) name = gramAfter(name, text.charCodeAt(at))
  return name
}

/**
 * Known names in a text. `own` are the parts of the text itself when it is one of the examples: what only it taught is
 * not known of it, or learning would trust the dictionary more than a new text deserves.
 */
export function matchesIn(text: string, known: KnownParts, own?: Map<number, Map<number, number>>): Match[] {
  const found: Match[] = []
  for (let start = 0; start < text.length; start++) {
    let name = 0
    for (let end = start + 1; end <= text.length && end - start <= longest; end++) {
      name = gramAfter(name, text.charCodeAt(end - 1))
      if (end - start < shortest) continue
      const place = known.table.find(name)
      if (place === -1) continue
      for (const [label, times] of known.labels[place]!)
        if (times > (own?.get(place)?.get(label) ?? 0)) found.push({ start, end, label })
    }
  }
  return found
}

/** How often each name and label stands in one example: what to leave out when it is looked at. */
export function ownParts(
  { text, parts }: Address,
  known: KnownParts,
  numberOf: (label: string) => number,
): Map<number, Map<number, number>> {
  const own = new Map<number, Map<number, number>>()
  for (const { label, start, end } of parts) {
    const place = known.table.find(nameOf(text, start, end))
    if (place === -1) continue
    const held = own.get(place) ?? new Map<number, number>()
    own.set(place, held.set(numberOf(label), (held.get(numberOf(label)) ?? 0) + 1))
  }
  return own
}
