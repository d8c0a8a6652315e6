import { parse } from 'csv-parse/sync'
import type { SheetLine } from '@lianxin/people'
import {
  EXAMPLE_NUMBER,
  importColumnCodes,
  importColumns,
  type ImportColumn,
  type ImportFault,
} from '../../contract/import.ts'
import type { ImportRow } from '../../rules/import/check-import.ts'

const MOST = 5000

const columnOf = (head: string): ImportColumn | undefined =>
  importColumnCodes.find((code) => {
    const { zh, en } = importColumns[code]
    return zh === head.trim() || en === head.trim().toLowerCase()
  })

interface Read {
  readonly rows: readonly ImportRow[]
  readonly faults: readonly ImportFault[]
}
const none = (fault: ImportFault): Read => ({ rows: [], faults: [fault] })

/** Lines of a CSV; the fault where one cannot be read. */
function csvLines(csv: string): SheetLine[] | ImportFault {
  try {
    // The types do not know what `info` adds.
    const found = parse(csv.replaceAll('\0', ''), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return found.map(({ record, info }) => ({ row: info.lines, cells: record }))
  } catch (error) {
    const row = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    return { row, column: null, code: 'unreadable' }
  }
}

/**
 * Lines of a CSV, or those of a workbook, by column. Refuses, as faults, a head without a needed column, a line that
 * cannot be read, and too many; the example of the template is passed over.
 */
export function readRows(file: string | readonly SheetLine[]): Read {
  const lines = typeof file === 'string' ? csvLines(file) : file
  if ('code' in lines) return none(lines)
  const [head, ...body] = lines
  const columns = (head?.cells ?? []).map(columnOf)
  const missing = importColumnCodes.filter((code) => importColumns[code].needed && !columns.includes(code))
  if (missing.length > 0)
    return { rows: [], faults: missing.map((column) => ({ row: 1, column, code: 'column_missing' as const })) }
  if (body.length > MOST) return none({ row: MOST + 2, column: null, code: 'too_many' })
  return {
    faults: [],
    rows: body
      .map(({ row, cells }) => ({
        row,
        cells: Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, cells[i] ?? '']] : []))),
      }))
      .filter(({ cells }) => cells['number']?.trim() !== EXAMPLE_NUMBER),
  }
}
