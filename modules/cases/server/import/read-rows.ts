import { parse } from 'csv-parse/sync'
import { importColumnCodes, importColumns, type ImportColumn, type ImportFault } from '../../contract/import.ts'
import type { ImportRow } from '../../rules/import/check-import.ts'

const MOST = 5000

const columnOf = (head: string): ImportColumn | undefined =>
  importColumnCodes.find((code) => {
    const { zh, en } = importColumns[code]
    return zh === head.trim() || en === head.trim().toLowerCase()
  })

/** Lines of a CSV by column. Refuses, as faults, a head without a needed column, a line that cannot be read, and too many. */
export function readRows(csv: string): {
  readonly rows: readonly ImportRow[]
  readonly faults: readonly ImportFault[]
} {
  let lines: { record: string[]; info: { lines: number } }[]
  try {
    // The types do not know what `info` adds.
    lines = parse(csv.replaceAll('\0', ''), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST + 2,
    }) as unknown as typeof lines
  } catch (error) {
    const row = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    return { rows: [], faults: [{ row, column: null, code: 'unreadable' }] }
  }
  const [head, ...body] = lines
  const columns = (head?.record ?? []).map(columnOf)
  const missing = importColumnCodes.filter((code) => importColumns[code].needed && !columns.includes(code))
  if (missing.length > 0)
    return { rows: [], faults: missing.map((column) => ({ row: 1, column, code: 'column_missing' as const })) }
  if (body.length > MOST) return { rows: [], faults: [{ row: MOST + 2, column: null, code: 'too_many' }] }
  return {
    faults: [],
    rows: body.map(({ record, info }) => ({
      row: info.lines,
      cells: Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, record[i] ?? '']] : []))),
    })),
  }
}
