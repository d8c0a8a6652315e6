import { Readable } from 'node:stream'
import { Refusal } from '@lianxin/platform/http'
import { parse } from 'csv-parse/sync'
import type ExcelJS from 'exceljs'
import { unpackedSize } from './xlsx-size.ts'

/** Lines of a spreadsheet as texts, the head first, each with the number the spreadsheet gives it. */
export interface SheetLine {
  readonly row: number
  readonly cells: readonly string[]
}

export const MOST_ROWS = 100_000
const MOST_UNPACKED = 120_000_000

const unreadable = (zh: string, en: string) => new Refusal('roster_unreadable', { field: 'file', zh, en })

/** Reads CSV (UTF-8 or GB18030) or XLSX, known by its bytes and not by its name. Refuses what is neither, or too long. */
export async function readSheet(bytes: Buffer): Promise<SheetLine[]> {
  const lines = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ? await readXlsx(bytes) : readCsv(bytes)
  if (lines.length > MOST_ROWS + 1)
    throw unreadable(
      `一次最多 ${MOST_ROWS} 行，请分成几份`,
      `At most ${MOST_ROWS} rows at once: please divide the file`,
    )
  return lines
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Spreadsheets on Chinese Windows still save CSV in this one.
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function readCsv(bytes: Buffer): SheetLine[] {
  const text = decode(bytes)
  if (text.includes('\u0000')) throw unreadable('这不是表格文件', 'This is not a spreadsheet')
  try {
    const found = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 2,
      max_record_size: 20_000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    // The types do not know what `info` adds. One record a line, unless a cell holds line breaks; then the number is that of its last line.
    return found.map(({ record, info }) => ({ row: info.lines, cells: record }))
  } catch {
    throw unreadable('引号或分隔符有误，请用表格软件重新保存', 'Quotes or separators are broken: save it again')
  }
}

async function readXlsx(bytes: Buffer): Promise<SheetLine[]> {
  const size = unpackedSize(bytes)
  if (size === undefined) throw unreadable('文件不完整，请重新保存', 'The file is not complete: save it again')
  if (size > MOST_UNPACKED) throw unreadable('文件展开后太大，请分成几份', 'Too large when unpacked: please divide it')
  const lines: SheetLine[] = []
  // Five hundred modules, needed by few: loaded with the first workbook.
  const { default: excel } = await import('exceljs')
  try {
    const book = new excel.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    })
    for await (const sheet of book) {
      for await (const row of sheet) {
        const values = Array.isArray(row.values) ? row.values.slice(1) : []
        const cells = Array.from(values, cellText)
        if (cells.some((cell) => cell !== '')) lines.push({ row: row.number, cells })
        if (lines.length > MOST_ROWS + 1) return lines
      }
      // The first sheet is the roster; further sheets are notes.
      return lines
    }
  } catch {
    throw unreadable('读不出这个 XLSX，请重新保存', 'This XLSX cannot be read: save it again')
  }
  return lines
}

/** A cell of a date as it is shown: a workbook keeps it without a zone, midnight where no time was typed. */
const dateText = (iso: string): string => {
  const [day, time] = [iso.slice(0, 10), iso.slice(11, 16)]
  return time === '00:00' ? day : `${day} ${time}`
}

function cellText(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value.toISOString())
  // A spreadsheet keeps 15 digits of a number: a longer code was damaged before it came here.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : '####'
  if (typeof value === 'object') {
    if ('richText' in value) return value.richText.map((part) => part.text).join('')
    if ('result' in value) return cellText(value.result)
    if ('text' in value) return value.text
    return '####'
  }
  return String(value)
}
