import { marks, type Mark } from '../contract/marks.ts'
import type { Fact } from './fact.ts'
import { marksOf } from './marks-of.ts'
import { monthOf } from './month.ts'

/** Where a case is counted: its month, its village, the unit that handled or holds it, and who brought it. */
export interface Cell {
  readonly month: number
  /** The village's code of 18 digits; cases that name no village stand at the township or county they name. */
  readonly place: string
  /** 0 when no unit had it yet. */
  readonly unit: string
  readonly residents: boolean
}

export type Counts = { readonly [M in Mark]: number }

const BELOW_VILLAGE = 6

/** What decides where a case is counted. */
type Placed = Pick<Fact, 'reportedAt' | 'place' | 'handledUnit' | 'unit' | 'asksRating'>

/** The cell of a case. */
export function cellOf(one: Placed): Cell {
  return {
    month: monthOf(one.reportedAt),
    place: one.place.slice(0, -BELOW_VILLAGE).padEnd(one.place.length, '0'),
    unit: one.handledUnit ?? one.unit ?? '0',
    residents: one.asksRating,
  }
}

export interface Delta {
  readonly cell: Cell
  readonly counts: Record<Mark, number>
}

const zero = (): Record<Mark, number> => Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>

/** What a set of changed cases adds to and takes from each cell; cells that keep their sums are left out. */
export function deltas(changed: readonly (readonly [before: Fact | undefined, after: Fact | undefined])[]): Delta[] {
  const cells = new Map<string, Delta>()
  const add = (one: Fact, sign: 1 | -1) => {
    const cell = cellOf(one)
    const key = `${cell.month} ${cell.place} ${cell.unit} ${cell.residents}`
    const { counts } = cells.getOrInsertComputed(key, () => ({ cell, counts: zero() }))
    const bits = marksOf(one)
    marks.forEach((mark, i) => {
      if (bits & (1 << i)) counts[mark] += sign
    })
  }
  for (const [before, after] of changed) {
    if (before) add(before, -1)
    if (after) add(after, 1)
  }
  return [...cells.values()].filter(({ counts }) => marks.some((mark) => counts[mark] !== 0))
}
