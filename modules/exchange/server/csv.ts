type Value = string | number | boolean | null

/** What a spreadsheet would take for a formula, full-width signs too. */
const formula = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠\t\r]/

/**
 * A value as a cell of a CSV: quoted where it must be, and what a spreadsheet would run put behind an apostrophe, by which
 * it shows as text (OWASP, CSV injection). Numbers stay numbers.
 */
export function csvCell(value: Value): string {
  if (value === null) return ''
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows under these columns as CSV, with the mark by which Excel knows UTF-8. */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string =>
  `\uFEFF${[columns.join(','), ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)).join(','))].join('\r\n')}\r\n`
