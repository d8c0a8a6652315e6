import type { Match } from './known-parts.ts'
import { clue, digit, letter, lookAlike, numeral, outside, shapeOf } from './shapes.ts'

/** Kinds of clue; they stand apart from those of signs by a table of their own. */
const kinds = {
  length: 1,
  whole: 2,
  form: 3,
  ends: 4,
  last: 5,
  first: 6,
  known: 7,
  again: 8,
  edge: 9,
  around: 10,
} as const

const far = 12

/** Runs of digits, letters and numerals each as one sign; of words only how many. */
function formOf(shapes: readonly number[], signs: Uint16Array, start: number, end: number): number {
  let form = 0
  let words = 0
  for (let at = start; at < end; at++) {
    const shape = shapes[at]!
    const isRun = shape === digit || shape === letter || shape === numeral
    if (isRun && at > start && shapes[at - 1] === shape) continue
    if (isRun) form = clue(form, shape, Math.min(words, 1))
    else if (at === end - 1 || shapes[at + 1] === digit) form = clue(form, signs[at]!)
    words = isRun ? 0 : words + 1
  }
  return form
}

/** Finds the clues of stretches of one text. */
export function stretchClues(text: string, matches: readonly Match[]): (start: number, end: number) => number[] {
  const signs = lookAlike(text)
  const shapes = Array.from({ length: text.length }, (_, at) => shapeOf(text, at))
  const known = new Map<number, number[]>()
  for (const { start, end, label } of matches) {
    const key = start * (text.length + 1) + end
    known.set(key, [...(known.get(key) ?? []), label])
  }
  const sign = (at: number) => signs[at] ?? outside
  return (start, end) => {
    const length = Math.min(end - start, far)
    const last = sign(end - 1)
    let whole = 0
    for (let at = start; at < end; at++) whole = clue(whole, sign(at))
    const found = [
      clue(kinds.length, length),
      clue(kinds.whole, whole),
      clue(kinds.form, formOf(shapes, signs, start, end), Math.min(length, 6)),
      clue(kinds.ends, sign(start), last),
      clue(kinds.last, last, length),
      clue(kinds.last, last, sign(end - 2), Math.min(length, 5)),
      clue(kinds.first, sign(start), sign(start + 1), last),
      clue(kinds.around, last, sign(start - 1), Math.min(length, 4)),
      clue(kinds.around, last, sign(end), shapes[start]!, Math.min(length, 4)),
      clue(kinds.edge, Number(start === 0), Number(end === text.length), Math.min(length, 6), shapes[start]!),
    ]
    const labels = known.get(start * (text.length + 1) + end)
    for (const label of labels ?? []) found.push(clue(kinds.known, label, Math.min(length, 5)))
    if (!labels && length > 1) found.push(clue(kinds.known, -1, last))
    if (length > 1) {
      const again = stands(text, start, end, text.slice(0, start))
      const later = stands(text, start, end, text.slice(end))
      if (again + later > 0)
        found.push(clue(kinds.again, again, later, Math.min(length, 4)), clue(kinds.again, again, later, last, 0))
    }
    return found
  }
}

/** Whether a stretch stands elsewhere too: 2 as a whole, 1 its first two signs, 0 not at all. */
function stands(text: string, start: number, end: number, elsewhere: string): number {
  if (elsewhere.includes(text.slice(start, end))) return 2
  return elsewhere.includes(text.slice(start, start + 2)) ? 1 : 0
}
