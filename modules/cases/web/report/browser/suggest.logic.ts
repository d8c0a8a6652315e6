export interface Offered {
  code: string
  name: string
  /** Name and other words, each of which may stand in a text. */
  terms: readonly string[]
}

export interface Suggestion {
  offered: Offered
  /** The word of the text it rests on: a suggestion says its reason. */
  because: string
}

/** Words this short say too little: 「路」 is in every second sentence. */
const SHORTEST = 2

/** Kinds whose words stand in the text, the longest word first. Only a hint: nothing is chosen for the person. */
export function suggest(text: string, offered: readonly Offered[], most = 3): Suggestion[] {
  const said = text.toLowerCase()
  const found = offered.flatMap((one) => {
    const because = one.terms
      .filter((term) => term.length >= SHORTEST && said.includes(term.toLowerCase()))
      .sort((a, b) => b.length - a.length)[0]
    return because ? [{ offered: one, because }] : []
  })
  return found.sort((a, b) => b.because.length - a.because.length).slice(0, most)
}

/** Kinds that fit what is typed into the search, those that begin with it first. */
export function search(typed: string, offered: readonly Offered[], most = 8): Offered[] {
  const sought = typed.trim().toLowerCase()
  if (!sought) return []
  const rank = (one: Offered) => {
    const terms = one.terms.map((term) => term.toLowerCase())
    if (terms.some((term) => term.startsWith(sought))) return 0
    if (terms.some((term) => term.includes(sought))) return 1
    return sought.length >= SHORTEST && terms.some((term) => term.length >= SHORTEST && sought.includes(term)) ? 2 : 3
  }
  return offered
    .map((one) => ({ one, rank: rank(one) }))
    .filter((r) => r.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((r) => r.one)
}
