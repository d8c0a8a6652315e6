import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import type { BulkFormat } from '../contract/bulk/formats.ts'

type Rows = Record<string, unknown>[]

/** Rows of a spreadsheet by the names in its head. */
export async function xlsxRows(file: string): Promise<Rows> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book.worksheets.flatMap((sheet) => {
    const head = (sheet.getRow(1).values as unknown[]).slice(1).map(String)
    return Array.from({ length: sheet.rowCount - 1 }, (_, i) =>
      Object.fromEntries(head.map((name, column) => [name, sheet.getRow(i + 2).getCell(column + 1).value])),
    )
  })
}

/** The rows of an export, read back by what others read such files with. */
export async function read(format: BulkFormat, file: string): Promise<Rows> {
  if (format === 'xlsx') return xlsxRows(file)
  const text = readFileSync(file, 'utf8')
  if (format === 'csv') return parse(text, { columns: true, bom: true })
  if (format === 'jsonl')
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return (JSON.parse(text) as { features: { properties: Record<string, unknown> }[] }).features.map(
    (one) => one.properties,
  )
}
