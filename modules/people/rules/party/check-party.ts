import { partySheets, type PartySheet } from '../../contract/party-sheets.ts'
import type { Fault } from '../roster.ts'
import type { Why } from '../roster-faults.ts'
import type { Say } from './cells.ts'
import { partyFaults as faults } from './faults.ts'
import type { EntryOf, PartyRow, PartyWorld, PersonEntry } from './party-rows.ts'
import { readBranch, readGroup } from './read-branch.ts'
import { readPerson } from './read-person.ts'

type Reader<S extends PartySheet> = (row: PartyRow, world: PartyWorld, say: Say) => EntryOf<S> | undefined
const readers: { readonly [S in PartySheet]: Reader<S> } = {
  branches: readBranch,
  groups: readGroup,
  persons: readPerson,
}

/** Checks a sheet as a whole: every fault by row, and entries that are complete only when there are none. */
export function checkParty<S extends PartySheet>(
  sheet: S,
  rows: readonly PartyRow[],
  world: PartyWorld,
): { entries: EntryOf<S>[]; faults: Fault[] } {
  const found: Fault[] = []
  const heads: Readonly<Record<string, { zh: string } | undefined>> = partySheets[sheet].columns
  const tell = (row: PartyRow, column: string, why: Why) => {
    found.push({
      row: row.row,
      column: heads[column]?.zh ?? column,
      value: (row.cells[column] ?? '').slice(0, 60),
      why,
    })
  }
  const entries: EntryOf<S>[] = []
  const seen = new Map<string, EntryOf<S>[]>()
  for (const row of rows) {
    const entry = readers[sheet](row, world, (column, why) => tell(row, column, why))
    if (!entry) continue
    const twin = twinOf(seen, entry)
    if (twin) tell(row, 'name', sheet === 'persons' ? faults.samePerson(twin.row) : faults.same(twin.row))
    entries.push(entry)
  }
  return { entries, faults: found }
}

/** An earlier row of the file that means the same thing; remembers this one otherwise. */
function twinOf<E extends EntryOf<PartySheet>>(seen: Map<string, E[]>, entry: E): E | undefined {
  const profession = 'profession' in entry ? (entry.profession ?? '') : ''
  const key = `${entry.place} ${profession} ${entry.name}`
  const before = seen.get(key) ?? []
  const twin = before.find((one) => !('phone' in one && 'phone' in entry) || !apart(one, entry))
  if (!twin) seen.set(key, [...before, entry])
  return twin
}

/** Two rows of one name at one place are two people when each has an account or a number, and another one. */
function apart(a: PersonEntry, b: PersonEntry): boolean {
  if (a.id && b.id) return a.id !== b.id
  if (a.account && b.account) return a.account !== b.account
  return a.phone !== null && b.phone !== null && a.phone !== b.phone
}
