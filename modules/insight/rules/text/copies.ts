import { signsOf } from './signs.ts'

const window = 12
const factor = 31
/** A text is a copy of another when so much of it stands in the other. */
const copyShare = 0.4
/** A sentence everybody writes says nothing about copying. */
const mostHolders = 30

function windowsOf(text: string): Set<number> {
  const signs = signsOf(text)
  const found = new Set<number>()
  for (let at = 0; at + window <= signs.length; at++) {
    let hash = 0
    for (let i = at; i < at + window; i++) hash = (Math.imul(hash, factor) + signs[i]!) | 0
    found.add(hash)
  }
  return found
}

/** For every text the number of the group it belongs to: texts that were copied from each other share one. */
export function copyGroups(texts: readonly string[]): number[] {
  const parent = texts.map((_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const holders = new Map<number, number[]>()
  texts.forEach((text, i) => {
    const windows = windowsOf(text)
    const shared = new Map<number, number>()
    for (const hash of windows) {
      const before = holders.get(hash)
      if (!before) holders.set(hash, [i])
      else {
        for (const j of before) shared.set(j, (shared.get(j) ?? 0) + 1)
        if (before.length < mostHolders) before.push(i)
      }
    }
    for (const [j, count] of shared) if (count > copyShare * windows.size) parent[rootOf(i)] = rootOf(j)
  })
  return parent.map((_, i) => rootOf(i))
}
