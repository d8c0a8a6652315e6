import { laidOut } from './features.ts'
import { eachGram } from './gram-table.ts'
import type { TextModel } from './text-model.ts'

const longestWord = 8
/** A sign belongs to a word that spoke when it says at least so much of what the sign that says most does. */
const leastShare = 0.3

/**
 * The words of a text that spoke most for a label: what every gram says for it beyond what it says for labels in the
 * mean is shared out among its signs, and signs in a row that say much are a word. At most `count`, in the order of what they say.
 */
export function spokenWords(model: TextModel, text: string, label: string, count: number): string[] {
  const { labels, matrix, grams, counting } = model
  const number = labels.indexOf(label)
  const stride = labels.length + 1
  const { signs } = laidOut({ text })
  const says = new Float64Array(signs.length)
  eachGram(signs, counting.longest, (gram, at, length) => {
    const place = grams.find(gram)
    if (place === -1) return false
    const weights = matrix.subarray(place * stride + 1, (place + 1) * stride)
    const beyond = weights[number]! - weights.reduce((sum, one) => sum + one, 0) / labels.length
    for (let i = at; i < at + length; i++) says[i]! += beyond / length
    return true
  })
  const least = leastShare * says.reduce((a, b) => Math.max(a, b), 0)
  if (least <= 0) return []
  const found = new Map<string, number>()
  for (let start = 0; start < signs.length; start++) {
    if (says[start]! < least || (start > 0 && says[start - 1]! >= least)) continue
    let end = start
    let sum = 0
    while (end < signs.length && end - start < longestWord && says[end]! >= least) sum += says[end++]!
    const word = String.fromCharCode(...signs.subarray(start, end))
    if (word.length > 1) found.set(word, (found.get(word) ?? 0) + sum)
  }
  return [...found]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([word]) => word)
}
