/** How many of a kind in a month had this outcome. */
export interface AnsweredCount {
  readonly category: string
  readonly month: string
  readonly outcome: string
  readonly n: number
}

/** A line that may be shown: so many of a kind in a span, by outcome. */
export interface PublicLine {
  /** Item, heading, or null for all kinds together. */
  readonly category: string | null
  /** The month, or null for the whole span. */
  readonly month: string | null
  readonly n: number
  readonly outcomes: Readonly<Record<string, number>>
}

/** Under this one could tell who it was. */
export const SMALL = 5
const HEADING = 2

function lineOf(rows: readonly AnsweredCount[], category: string | null, month: string | null): PublicLine {
  const outcomes: Record<string, number> = {}
  for (const { outcome, n } of rows) outcomes[outcome] = (outcomes[outcome] ?? 0) + n
  return { category, month, outcomes, n: rows.reduce((sum, { n }) => sum + n, 0) }
}

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups.values()]
}

/**
 * Counts of a small place as anybody may read them. What is less than five of a kind in a month is told for the whole
 * span, what is still less with its heading, then with all that is left; a rest of less than five is not told at all.
 * Within a line outcomes of one or two are not told apart when the line itself is short of ten.
 */
export function publicLines(rows: readonly AnsweredCount[]): { lines: PublicLine[]; withheld: boolean } {
  const lines: PublicLine[] = []
  let rest: AnsweredCount[] = [...rows]
  const steps: readonly [
    key: (row: AnsweredCount) => string,
    category: (row: AnsweredCount) => string | null,
    month: boolean,
  ][] = [
    [(row) => `${row.category}/${row.month}`, (row) => row.category, true],
    [(row) => row.category, (row) => row.category, false],
    [(row) => row.category.slice(0, HEADING), (row) => row.category.slice(0, HEADING), false],
    [() => 'all', () => null, false],
  ]
  for (const [key, category, monthly] of steps) {
    const left: AnsweredCount[] = []
    for (const group of groupBy(rest, key)) {
      const [first] = group
      const line = first && lineOf(group, category(first), monthly ? first.month : null)
      if (line && line.n >= SMALL) lines.push(safe(line))
      else left.push(...group)
    }
    rest = left
  }
  return { lines: lines.toSorted((a, b) => b.n - a.n), withheld: rest.length > 0 }
}

const safe = (line: PublicLine): PublicLine =>
  line.n < 2 * SMALL && Object.values(line.outcomes).some((n) => n < 3) ? { ...line, outcomes: {} } : line
