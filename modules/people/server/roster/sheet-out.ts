import ExcelJS from 'exceljs'
import type { SheetColumns } from '../../contract/sheet-column.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Cells = readonly (readonly string[])[]

/** A download under a plain name. */
export const fileOf = (raw: Uint8Array | string, name: string, mime: string = XLSX) => ({
  raw,
  mime,
  headers: { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
})

/** The same as CSV. */
export const csvFileOf = (text: string, name: string) => fileOf(text, name, 'text/csv; charset=utf-8')

/**
 * A sheet as the import reads it back: every column kept as text, for a spreadsheet would round a code of 18 digits.
 * Without rows it is the template; what each column holds stands on a second page.
 */
export async function sheetXlsx(title: string, columns: SheetColumns, rows: Cells): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const list = book.addWorksheet(title)
  list.columns = columns.map(([, { zh }]) => ({ header: zh, width: 22, style: { numFmt: '@' } }))
  list.views = [{ state: 'frozen', ySplit: 1 }]
  list.addRows(rows.map((row) => [...row]))
  const notes = book.addWorksheet('说明')
  notes.columns = [
    { header: '列', width: 18 },
    { header: '必填', width: 8 },
    { header: '填什么', width: 70 },
  ]
  notes.addRows(columns.map(([, { zh, needed, what }]) => [zh, needed ? '必填' : '', what.zh]))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The same as CSV in UTF-8, with the mark by which Chinese spreadsheets know it. */
export const sheetCsv = (columns: SheetColumns, rows: Cells): string =>
  `\uFEFF${[columns.map(([, { zh }]) => zh), ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
