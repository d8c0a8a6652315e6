import ExcelJS from 'exceljs'
import { cellsOf, type SheetPrint } from './sheet-print.ts'

const widths = [18, 8, 14, 10, 46, 14, 8, 40]
/** A sheet as a table: the same cells as on its page, for whoever reckons on. A cell of this format is text or number, never a formula. */
export async function sheetXlsx({ title, head, columns, lines, total, foot }: SheetPrint): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('sheet', { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true } })
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width))
  sheet.addRow([title]).font = { bold: true, size: 14 }
  for (const pair of head) sheet.addRow([...pair])
  sheet.addRow([])
  sheet.addRow([...columns]).font = { bold: true }
  for (const line of lines) sheet.addRow(cellsOf(line)).alignment = { wrapText: true, vertical: 'top' }
  sheet.addRow([...total]).font = { bold: true }
  sheet.addRow([])
  for (const pair of foot) sheet.addRow([...pair])
  return Buffer.from(await book.xlsx.writeBuffer())
}
