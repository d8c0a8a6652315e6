import { roles } from '../contract/roles.ts'
import { rosterColumns, type RosterColumn } from '../contract/roster-columns.ts'
import { overlap } from './post-dates.ts'
import { faults as words, type Why } from './roster-faults.ts'
import { readRow, type RosterEntry, type RosterRow, type RosterWorld } from './roster-row.ts'

export { readDay } from './roster-row.ts'
export type { RosterEntry, RosterRow, RosterWorld } from './roster-row.ts'

export interface Fault {
  readonly row: number
  /** As the head of the column says it. */
  readonly column: string
  readonly value: string
  readonly why: Why
}

/**
 * Checks a roster as a whole and reports every fault by row, so that it is corrected once and not fault by fault.
 * Entries are complete only when there are no faults: nothing is written otherwise.
 */
export function checkRoster(
  rows: readonly RosterRow[],
  world: RosterWorld,
): { entries: RosterEntry[]; faults: Fault[] } {
  const found: Fault[] = []
  const entries = rows
    .map((row) =>
      readRow(row, world, (column, why) => {
        found.push(faultAt(row.row, column, row.cells[column] ?? '', why))
      }),
    )
    .filter((entry) => entry !== undefined)
  return { entries, faults: [...found, ...faultsBetween(entries)].sort((a, b) => a.row - b.row) }
}

const faultAt = (row: number, column: RosterColumn, value: string, why: Why): Fault => ({
  row,
  column: rosterColumns[column],
  value: value.slice(0, 60),
  why,
})

/** Faults between rows: one login with two names or phones, and the same post twice at once. */
function faultsBetween(entries: readonly RosterEntry[]): Fault[] {
  const found: Fault[] = []
  const people = new Map<string, RosterEntry>()
  const posts = new Map<string, RosterEntry[]>()
  for (const entry of entries) {
    const { row, login, name, phone, role, place } = entry
    const before = people.get(login)
    if (!before) people.set(login, entry)
    else if (before.name !== name) found.push(faultAt(row, 'login', login, words.nameOf(before.row)))
    else if (phone && before.phone && before.phone !== phone)
      found.push(faultAt(row, 'phone', phone, words.phoneOf(before.row)))

    const key = `${login} ${role} ${place}`
    const same = posts.get(key) ?? []
    const twice = same.find((one) => overlap(one, entry))
    if (twice) found.push(faultAt(row, 'role', roles[role].zh, words.postOf(twice.row)))
    posts.set(key, [...same, entry])
  }
  return found
}
