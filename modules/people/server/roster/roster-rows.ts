import { Refusal } from '@lianxin/platform/http'
import { rosterColumns, type RosterColumn } from '../../contract/roster-columns.ts'
import type { RosterRow } from '../../rules/roster.ts'
import type { SheetLine } from './read-sheet.ts'

const columns = Object.keys(rosterColumns) as RosterColumn[]
const needed: readonly RosterColumn[] = ['login', 'name', 'role', 'place']

/** Rows by column, whatever the order of the columns; refuses a head that lacks one that is needed. */
export function rosterRows([head, ...lines]: readonly SheetLine[]): RosterRow[] {
  const found = (head?.cells ?? []).map((cell) => columnOf(cell))
  const missing = needed.filter((column) => !found.includes(column)).map((column) => rosterColumns[column])
  if (missing.length > 0)
    throw new Refusal('roster_unreadable', {
      field: 'file',
      zh: `第一行应是表头，缺：${missing.join('、')}`,
      en: `The first row is the head; it lacks: ${missing.join(', ')}`,
    })
  return lines.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(found.flatMap((column, i) => (column ? [[column, cells[i] ?? '']] : []))),
  }))
}

function columnOf(text: string): RosterColumn | undefined {
  const head = text.normalize('NFKC').trim().toLowerCase()
  return columns.find((column) => column === head || rosterColumns[column] === head)
}
