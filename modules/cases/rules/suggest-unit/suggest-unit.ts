import { contextsOf, type Counts } from './counts.ts'
import { keyOfLabel, type Matter } from './matter.ts'

/** A body that may be responsible, how likely, and what it rests on. */
export interface UnitSuggestion {
  readonly key: string
  /** Between 0 and 1. */
  readonly share: number
  /** The narrowest look in which it was seen: how often, of how many, and whether that was in this very township. */
  readonly because: { readonly times: number; readonly of: number; readonly here: boolean; readonly depth: number }
}

export interface SuggestOptions {
  readonly most?: number
  /** Whether there is such a body today; left out, whoever ever answered. */
  readonly stands?: (key: string) => boolean
}

/** Under this nothing is put before a person: 请人工判断. */
export const SUGGESTION_FLOOR = 0.35

// Witten-Bell: the more different bodies answered in a context, the more the wider context is believed. Doubled, since
// months of data with rolling ends (README) said that a little more caution does better than the textbook's one.
const CAUTION = 2

/**
 * Who answered for matters like this, the likeliest first: each narrower context corrects the wider one as far as it
 * was seen often enough. It proposes; a person decides.
 */
export function suggestUnits(
  counts: Counts,
  matter: Matter,
  { most = 3, stands = (key) => counts.bodies.has(key) }: SuggestOptions = {},
): UnitSuggestion[] {
  let shares = new Map<string, number>()
  const because = new Map<string, UnitSuggestion['because']>()
  const contexts = contextsOf(matter)
  contexts.forEach((context, depth) => {
    const row = counts.seen.get(context)
    if (!row) return
    let of = 0
    for (const times of row.values()) of += times
    const doubt = CAUTION * row.size
    const next = new Map<string, number>()
    for (const [label, share] of shares) next.set(label, (share * doubt) / (of + doubt))
    for (const [label, times] of row) {
      next.set(label, (next.get(label) ?? 0) + times / (of + doubt))
      because.set(label, { times, of, here: depth > matter.what.length, depth })
    }
    shares = next
  })
  const found: UnitSuggestion[] = []
  for (const [label, share] of shares) {
    const key = keyOfLabel(label, matter)
    const why = because.get(label)
    if (key !== undefined && why && stands(key)) found.push({ key, share, because: why })
  }
  return found.toSorted((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1)).slice(0, most)
}
