import type { Category, CategoryCode } from '../contract/category.ts'

/** A category proposed for a text, with the words that spoke for it. A person may always choose otherwise. */
export interface Suggestion {
  readonly code: CategoryCode
  /** 0–1: how far it stands before the next. Not a probability. */
  readonly score: number
  readonly words: readonly string[]
  /** Under the floor: 请人工判断. */
  readonly sure: boolean
}

export type Suggest = (text: string, count?: number) => readonly Suggestion[]

/** Under this a proposal is shown only as a guess, and nothing is decided by it. */
export const FLOOR = 0.55

interface Word {
  readonly text: string
  readonly weight: number
  readonly of: readonly number[]
}

const none: readonly Word[] = []
const isAscii = (text: string) => /^[\x20-\x7e]+$/.test(text)
const isLetter = (char: string | undefined) => char !== undefined && /[a-z0-9]/.test(char)

/** Enquiries about anything: their words (请问, 政策, 建议) open many a letter that is about something else. */
const general = new Set(['1201', '1202', '1203'])

/** Longer words say more, words that several categories share say less, and so do those of the general categories. */
function weightOf(text: string, of: readonly Category[]): number {
  const length = isAscii(text) ? Math.min(3, 1 + text.length / 5) : Math.min(4, text.length)
  const weight = (length * length) / 4 / of.length
  return of.some((one) => general.has(one.code)) ? weight / 3 : weight
}

function collect(categories: readonly Category[]): Word[] {
  const of = new Map<string, number[]>()
  categories.forEach((category, i) => {
    for (const word of new Set(
      [...category.words, ...category.name.zh.split(/[与、]/)].map((one) => one.toLowerCase()),
    ))
      if (word.length > 1 || !isAscii(word)) of.set(word, [...(of.get(word) ?? []), i])
  })
  return [...of].map(([text, list]) => ({
    text,
    of: list,
    weight: weightOf(
      text,
      list.flatMap((i) => categories[i] ?? []),
    ),
  }))
}

/**
 * Prepares a catalogue for suggesting. Words are filed by their first character, so that a text costs about its
 * length whatever the number of words.
 */
export function suggester(all: readonly Category[]): Suggest {
  const categories = all.filter((one) => !one.retired)
  const byFirst = new Map<number, Word[]>()
  for (const word of collect(categories)) {
    const first = word.text.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }

  function found(text: string): Set<Word> {
    const hits = new Set<Word>()
    for (let i = 0; i < text.length; i++)
      for (const word of byFirst.get(text.charCodeAt(i)) ?? none) {
        if (!text.startsWith(word.text, i)) continue
        const apart = !isLetter(text[i - 1]) && !isLetter(text[i + word.text.length])
        if (apart || !isAscii(word.text)) hits.add(word)
      }
    return hits
  }

  return (raw, count = 3) => {
    // The matter is named early; the rest of a long letter tells its story.
    const text = raw.slice(0, 2000).toLowerCase()
    const sums = new Float64Array(categories.length)
    const spoke = new Map<number, Word[]>()
    for (const word of found(text)) {
      for (const i of word.of) {
        sums[i] = sums[i]! + word.weight
        spoke.set(i, [...(spoke.get(i) ?? []), word])
      }
    }
    const order = [...spoke.keys()].sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, Math.max(2, count))
    return order.slice(0, count).map((i, rank) => {
      const own = sums[i]!
      const other = rank === 0 ? (sums[order[1] ?? -1] ?? 0) : sums[order[0]!]!
      const score = own / (own + other + 1)
      return {
        code: categories[i]!.code,
        score,
        words: (spoke.get(i) ?? [])
          .sort((a, b) => b.weight - a.weight)
          .slice(0, 5)
          .map((word) => word.text),
        sure: rank === 0 && score >= FLOOR,
      }
    })
  }
}
