import { parse, type Options } from 'csv-parse/sync'
import type { Fault } from '../../contract/faults.ts'
import type { Column } from '../../contract/columns.ts'
import { columnOf } from './columns.ts'
import type { ImportFile, ImportRow } from './draft.ts'

/**
 * Reads a CSV with a heading line. A line with too few or too many columns is a fault of that line; an open quote
 * swallows the rest, so then the file is read again without quotes and every line answers for itself.
 */
export function readCsv(text: string): ImportFile {
  const faults: Fault[] = []
  const lines = recordsOf(text, faults)
  const [heading, ...body] = lines
  const found = (heading?.cells ?? []).map(columnOf)
  if (!found.includes('code') || !found.includes('name'))
    return { rows: [], faults: [{ row: heading?.row ?? 1, code: 'no_columns', field: 'code', values: {} }] }
  const rows = body.flatMap((line): ImportRow[] => {
    if (line.cells.every((cell) => cell.trim() === '')) return []
    if (line.cells.length !== found.length) {
      const why = `${line.cells.length} / ${found.length}`
      faults.push({ row: line.row, code: 'unreadable', values: { why } })
      return []
    }
    return [{ row: line.row, fields: fieldsOf(found, line.cells) }]
  })
  return { rows, faults }
}

interface Line {
  readonly row: number
  readonly cells: readonly string[]
}

function recordsOf(text: string, faults: Fault[]): Line[] {
  const options = { bom: true, relax_column_count: true, skip_empty_lines: true, info: true } satisfies Options
  try {
    return parsed(text, options)
  } catch (error) {
    const at = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    faults.push({ row: at, code: 'unreadable', values: { why: '"' } })
    return parsed(text, { ...options, quote: null })
  }
}

function parsed(text: string, options: Options): Line[] {
  const records = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[]
  return records.map(({ info, record }) => ({ row: info.lines, cells: record }))
}

function fieldsOf(found: readonly (Column | undefined)[], cells: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {}
  found.forEach((column, i) => {
    if (column !== undefined) fields[column] = (cells[i] ?? '').replaceAll('\0', '').trim()
  })
  return fields
}
