import { csvCell, type BulkValue } from '../rules/bulk/write-lot.ts'

/** Rows under these columns as CSV, with the mark by which Excel knows UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Record<string, BulkValue>>[]): string =>
  `\uFEFF${[columns.join(','), ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)).join(','))].join('\r\n')}\r\n`
