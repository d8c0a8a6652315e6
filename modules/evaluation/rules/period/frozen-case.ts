import { bitOf } from '../../contract/marks.ts'
import type { Fact } from '../fact.ts'
import type { Part } from '../indicators.ts'
import { marksOf, waitsUntil } from '../marks-of.ts'

/** What is kept of a case when its period freezes: all that is counted; neither the reporter's words nor who handled it. */
export type KeptFact = Omit<Fact, 'words' | 'handler'>

/** A case as it was when its period froze. */
export interface FrozenCase {
  readonly fact: KeptFact
  readonly marks: number
  /** Open past its limit at that instant: the second half of what was due. */
  readonly late: boolean
}

/** Freezes one case at an instant, in milliseconds since the epoch. */
export function freezeCase(one: Fact, at: number): FrozenCase {
  const { words: _words, handler: _handler, ...fact } = one
  const limit = waitsUntil(one)
  return { fact, marks: marksOf(one), late: limit !== null && limit < at }
}

/** Whether a frozen case is counted in a part of a figure; the same bits that were summed. */
export function isIn(part: Part, { marks, late }: Pick<FrozenCase, 'marks' | 'late'>): boolean {
  if (part === 'late_open') return late
  if (part === 'due') return late || (marks & bitOf('handled')) !== 0
  return (marks & bitOf(part)) !== 0
}

/** Whether it stands in the period's list of counted requests: a resident's, accepted, and neither merged nor left out. */
export const isCounted = ({ fact, marks }: Pick<FrozenCase, 'fact' | 'marks'>): boolean =>
  fact.asksRating && (marks & bitOf('accepted')) !== 0
