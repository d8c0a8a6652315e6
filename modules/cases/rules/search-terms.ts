/**
 * What a text is found by. A term is a pair of neighbouring characters inside a word, a character that stands alone,
 * or a run of letters and digits. Pairs across two words are terms only where one of them is a single character, for
 * there the cutting into words is least sure; so 「没人清」 is found whether it was cut 没人|清 or 没人清.
 */
export type Cut = (text: string) => readonly string[]

/** Characters that stand in every text and tell nothing. */
const empty = new Set(
  '的了在是有我你他她它们和与也就都不没很到把被对上下等这那个啊吗呢吧着过得地又还请要会能去来说一二三',
)
const isRun = (piece: string) => /^[a-z0-9]+$/.test(piece)
const isHan = (piece: string) => /^\p{Script=Han}+$/u.test(piece)
const pairs = (word: string): string[] => {
  const chars = [...word]
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}
const single = (piece: string | undefined): piece is string => piece !== undefined && [...piece].length === 1

/** All terms of a text, each once. `cut` takes it apart into words. */
export function termsOf(text: string, cut: Cut): string[] {
  const pieces = cut(text.toLowerCase())
  const terms = new Set<string>()
  pieces.forEach((piece, i) => {
    if (isRun(piece)) terms.add(piece)
    if (!isHan(piece)) return
    if (single(piece)) {
      if (!empty.has(piece)) terms.add(piece)
    } else for (const pair of pairs(piece)) terms.add(pair)
    const before = pieces[i - 1]
    if (before !== undefined && isHan(before) && (single(before) || single(piece)))
      terms.add(`${[...before].at(-1)}${[...piece][0]}`)
  })
  return [...terms]
}

/** Terms that a case must have to be found by these words, eight at most: more narrow nothing. */
export function queryTerms(text: string, cut: Cut): string[] {
  const found = cut(text.toLowerCase()).flatMap((piece) => {
    if (isRun(piece)) return [piece]
    if (!isHan(piece)) return []
    if (single(piece)) return empty.has(piece) ? [] : [piece]
    return pairs(piece)
  })
  return [...new Set(found)].slice(0, MOST_TERMS)
}
const MOST_TERMS = 8
