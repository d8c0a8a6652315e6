import type { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { harmless, type BulkValue } from '../../rules/bulk/write-lot.ts'

/** Most rows a sheet holds below its head. */
const MOST = 1_048_575

/**
 * Rows as a spreadsheet, written as they come: nothing but the row at hand is kept. Every cell is text, for a spreadsheet
 * would round a number of 18 digits; a further sheet begins where one is full.
 */
export async function writeSheet(
  out: Writable,
  title: string,
  columns: readonly string[],
  rows: AsyncIterable<Readonly<Record<string, BulkValue>>>,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const open = (no: number) => {
    const sheet = book.addWorksheet(no === 1 ? title : `${title} ${no}`)
    sheet.columns = columns.map((header) => ({ header, width: 20, style: { numFmt: '@' } }))
    return sheet
  }
  let [sheet, sheets, count] = [open(1), 1, 0]
  for await (const row of rows) {
    if (count === MOST) {
      sheet.commit()
      sheets++
      ;[sheet, count] = [open(sheets), 0]
    }
    sheet.addRow(columns.map((one) => textOf(row[one] ?? null))).commit()
    count++
  }
  sheet.commit()
  await book.commit()
}

const textOf = (value: BulkValue): string | null => (value === null ? null : String(harmless(value)))
