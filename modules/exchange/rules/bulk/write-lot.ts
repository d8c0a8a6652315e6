import type { BulkFormat } from '../../contract/bulk/formats.ts'

export type BulkValue = string | number | boolean | null
/** One row on its way out, and the point it is drawn at, in degrees of WGS-84. */
export interface BulkRow {
  readonly values: Readonly<Record<string, BulkValue>>
  readonly point?: { readonly lon: number; readonly lat: number } | undefined
}

/** A text format: what stands before, between and behind the rows. A spreadsheet is made from JSON lines in the end. */
interface TextForm {
  head(columns: readonly string[]): string
  row(row: BulkRow, columns: readonly string[]): string
  readonly between: string
  readonly end: string
}

/** What a spreadsheet would take for a formula, full-width signs too. */
const formula = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠\t\r]/

/** Text that a spreadsheet would run, put behind an apostrophe, by which it shows as text. */
export const harmless = (value: BulkValue): BulkValue =>
  typeof value === 'string' && formula.test(value) ? `'${value}` : value

/**
 * A value as a cell of a CSV: quoted where it must be, and harmless in a spreadsheet (OWASP, CSV injection). Numbers stay
 * numbers.
 */
export function csvCell(value: BulkValue): string {
  if (value === null) return ''
  const text = String(harmless(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const forms: Readonly<Record<Exclude<BulkFormat, 'xlsx'>, TextForm>> = {
  csv: {
    // The mark by which spreadsheets know UTF-8.
    head: (columns) => `\uFEFF${columns.join(',')}\r\n`,
    row: ({ values }, columns) => `${columns.map((one) => csvCell(values[one] ?? null)).join(',')}\r\n`,
    between: '',
    end: '',
  },
  jsonl: { head: () => '', row: ({ values }) => `${JSON.stringify(values)}\n`, between: '', end: '' },
  geojson: {
    head: () => '{"type":"FeatureCollection","features":[\n',
    row: ({ values, point }) =>
      JSON.stringify({
        type: 'Feature',
        geometry: point ? { type: 'Point', coordinates: [point.lon, point.lat] } : null,
        properties: values,
      }),
    between: ',\n',
    end: '\n]}\n',
  },
}

/** The form a lot is written in; a spreadsheet's rows wait as JSON lines. */
export const formOf = (format: BulkFormat): TextForm => forms[format === 'xlsx' ? 'jsonl' : format]

/** Rows as text, behind others or as the first of the file. */
export function writeLot(
  format: BulkFormat,
  columns: readonly string[],
  rows: readonly BulkRow[],
  isFirst: boolean,
): string {
  const { head, row, between } = formOf(format)
  const text = rows.map((one) => row(one, columns)).join(between)
  if (isFirst) return head(columns) + text
  return rows.length > 0 ? between + text : ''
}
