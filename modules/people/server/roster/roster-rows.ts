import { rosterColumns, type RosterColumn } from '../../contract/roster-columns.ts'
import type { RosterRow } from '../../rules/roster.ts'
import type { SheetLine } from './read-sheet.ts'
import { sheetRows } from './sheet-rows.ts'

const needed: readonly RosterColumn[] = ['login', 'name', 'role', 'place']
const columns = (Object.keys(rosterColumns) as RosterColumn[]).map((code) => ({
  code,
  zh: rosterColumns[code],
  needed: needed.includes(code),
}))

/** Rows of a roster by column; refuses a head that lacks one that is needed. */
export const rosterRows = (lines: readonly SheetLine[]): RosterRow[] => sheetRows(lines, columns)
