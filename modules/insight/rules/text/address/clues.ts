import type { Match } from './known-parts.ts'
import { begin, ending, middle, single } from './part.ts'
import { clue, digit, endings, letter, lookAlike, numeral, outside, runAround, shapeOf } from './shapes.ts'

/** Kinds of clue; each number keeps the clues of one kind apart from the others. */
const kinds = {
  bias: 1,
  sign: 10,
  pair: 20,
  triple: 30,
  four: 40,
  shape: 50,
  run: 60,
  seen: 70,
  left: 80,
  right: 90,
  edge: 100,
  match: 110,
  best: 120,
  repeat: 130,
} as const

class Clues {
  private readonly text: string
  private readonly signs: Uint16Array
  private readonly shapes: number[]
  private readonly matches: readonly Match[]

  constructor(text: string, matches: readonly Match[]) {
    this.text = text
    this.signs = lookAlike(text)
    this.shapes = Array.from({ length: text.length }, (_, at) => shapeOf(text, at))
    this.matches = matches
  }

  private sign(at: number): number {
    return this.signs[at] ?? outside
  }

  private shape(at: number): number {
    return this.shapes[at] ?? outside
  }

  /** Signs around, alone and in rows. */
  private near(at: number): number[] {
    const s = (by: number) => this.sign(at + by)
    const found = [clue(kinds.bias)]
    for (let by = -3; by <= 3; by++) found.push(clue(kinds.sign + by, s(by)))
    for (let by = -3; by <= 2; by++) found.push(clue(kinds.pair + by, s(by), s(by + 1)))
    for (let by = -3; by <= 1; by++) found.push(clue(kinds.triple + by, s(by), s(by + 1), s(by + 2)))
    for (let by = -3; by <= 0; by++) found.push(clue(kinds.four + by, s(by), s(by + 1), s(by + 2), s(by + 3)))
    const h = (by: number) => this.shape(at + by)
    found.push(clue(kinds.shape, h(-1), h(0), h(1)), clue(kinds.shape + 1, h(-2), h(-1), h(0), h(1), h(2)))
    return found
  }

  /** For digits and letters: what stands before and after the whole run, and how many numbers there are. */
  private run(at: number): number[] {
    const own = this.shape(at)
    if (own !== digit && own !== letter && own !== numeral) {
      // What the next number is followed by tells which part stands before it.
      let next = at + 1
      while (next < this.text.length && this.shape(next) !== digit) next++
      const { to } = next < this.text.length ? runAround(this.shapes, next) : { to: next }
      return [clue(kinds.run + 5, this.sign(to), Math.min(next - at, 3))]
    }
    const { from, to } = runAround(this.shapes, at)
    const inside = at === from ? begin : at === to - 1 ? ending : middle
    const length = Math.min(to - from, 5)
    const numbers = (text: string) => Math.min(text.match(/[0-9]+/g)?.length ?? 0, 4)
    const before = numbers(this.text.slice(0, from))
    const after = numbers(this.text.slice(to))
    return [
      clue(kinds.run, this.sign(to), inside, length),
      clue(kinds.run + 1, this.sign(from - 1), this.sign(to), inside),
      clue(kinds.run + 2, this.sign(to), this.sign(to + 1), this.sign(from - 1)),
      clue(kinds.run + 3, before, after, length, this.sign(to)),
      clue(kinds.run + 4, before, after, this.sign(from - 1), this.sign(to)),
      clue(kinds.run + 6, this.sign(from - 2), this.sign(from - 1), length),
    ]
  }

  /** How far the address has come: which endings stood to the left, which is next to the right. */
  private way(at: number): number[] {
    let seen = 0
    let last = outside
    for (let i = 0; i < at; i++) {
      const which = endings.indexOf(this.text[i]!)
      if (which === -1) continue
      seen |= 1 << which
      last = which + 2
    }
    let next = at
    while (next < this.text.length && !endings.includes(this.text[next]!)) next++
    let after = next + 1
    while (after < this.text.length && !endings.includes(this.text[after]!)) after++
    const far = Math.min(next - at, 6)
    return [
      clue(kinds.seen, seen & 0xff_ff, seen >>> 16),
      clue(kinds.left, last, this.sign(at)),
      clue(kinds.right, this.sign(next), far),
      clue(kinds.right + 1, this.sign(next), last, Math.min(far, 2)),
      clue(kinds.right + 2, this.sign(next), this.sign(after), far),
      clue(kinds.edge, Math.min(at, 4)),
      clue(kinds.edge + 1, Math.min(this.text.length - at, 5)),
      clue(kinds.edge + 2, Math.min(at, 4), this.sign(at), this.sign(at + 1)),
    ]
  }

  /** Known names that the sign stands in, and whether this stretch stood before. */
  private known(at: number): number[] {
    const found: number[] = []
    let best: Match | undefined
    for (const match of this.matches) {
      if (match.start > at || match.end <= at) continue
      const length = match.end - match.start
      found.push(clue(kinds.match, match.label, insideOf(match, at), Math.min(length, 5)))
      if (!best || length > best.end - best.start) best = match
    }
    if (best) found.push(clue(kinds.best, best.label, insideOf(best, at), best.end - best.start))
    else found.push(clue(kinds.best + 1))
    const pair = this.text.slice(at, at + 2)
    const back = this.text.slice(Math.max(at - 1, 0), at + 1)
    const before = pair.length === 2 && this.text.lastIndexOf(pair, at - 1) !== -1 && at > 0
    const stood = back.length === 2 && at > 1 && this.text.lastIndexOf(back, at - 2) !== -1
    if (before || stood) found.push(clue(kinds.repeat, Number(before), Number(stood)))
    const after = pair.length === 2 && this.text.includes(pair, at + 2)
    const stands = back.length === 2 && this.text.includes(back, at + 1)
    if (after || stands) found.push(clue(kinds.repeat + 2, Number(after), Number(stands)))
    if (before) found.push(clue(kinds.repeat + 1, this.sign(at), this.sign(at + 1)))
    return found
  }

  at(at: number): number[] {
    return [...new Set([...this.near(at), ...this.run(at), ...this.way(at), ...this.known(at)])]
  }
}

const insideOf = ({ start, end }: Match, at: number): number =>
  end - start === 1 ? single : at === start ? begin : at === end - 1 ? ending : middle

/** The clues at every sign of a text, as numbers of 32 bits. */
export function cluesOf(text: string, matches: readonly Match[]): number[][] {
  const clues = new Clues(text, matches)
  return Array.from({ length: text.length }, (_, at) => clues.at(at))
}
