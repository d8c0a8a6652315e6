import { Refusal } from '@lianxin/platform/http'
import type { SheetLine } from './read-sheet.ts'

/** A column as a head may name it. */
export interface SheetColumn<C extends string> {
  readonly code: C
  readonly zh: string
  readonly needed: boolean
}

/** Rows by column, whatever the order of the columns; refuses a head that lacks one that is needed. */
export function sheetRows<C extends string>(
  [head, ...lines]: readonly SheetLine[],
  columns: readonly SheetColumn<C>[],
): { row: number; cells: Partial<Record<C, string>> }[] {
  const found = (head?.cells ?? []).map((cell) => {
    const text = cell.normalize('NFKC').trim().toLowerCase()
    return columns.find(({ code, zh }) => code.toLowerCase() === text || zh === text)?.code
  })
  const missing = columns.filter(({ code, needed }) => needed && !found.includes(code)).map(({ zh }) => zh)
  if (missing.length > 0)
    throw new Refusal('roster_unreadable', {
      field: 'file',
      zh: `第一行应是表头，缺：${missing.join('、')}`,
      en: `The first row is the head; it lacks: ${missing.join(', ')}`,
    })
  return lines.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(found.flatMap((column, i) => (column ? [[column, cells[i] ?? '']] : []))) as Partial<
      Record<C, string>
    >,
  }))
}
