import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Category } from '@lianxin/services/rules'
import {
  importColumnCodes,
  importColumns,
  type ImportColumn,
  type ImportFault,
  type ImportFaultCode,
} from '../../contract/import.ts'

/** A line as it was read: its number in the file and its cells by column. */
export interface ImportRow {
  readonly row: number
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>
}

/** What the city knows, as a file is judged by it. */
export interface ImportWorld {
  /** Milliseconds since the epoch. */
  readonly now: number
  category(code: string): Category | undefined
  place(text: string): PlaceCode | undefined
  unit(text: string): { readonly id: UnitId; readonly name: string; readonly place: PlaceCode } | undefined
  /** Whether whoever imports keeps this place. */
  mine(place: PlaceCode): boolean
  phone(text: string): string | null
  /** Numbers that were imported before. */
  readonly known: ReadonlySet<string>
}

/** A case to be taken over. Instants are milliseconds since the epoch. */
export interface ImportedCase {
  readonly number: string
  readonly text: string
  readonly category: Category
  readonly place: PlaceCode
  readonly unit: { readonly id: UnitId; readonly name: string; readonly place: PlaceCode } | null
  readonly acceptedAt: number
  readonly due: number
  readonly signed: boolean
  readonly name: string | null
  readonly phone: string | null
}

/** A time as people write it: Beijing's, unless it says its own zone. */
export function timeIn(text: string): number | undefined {
  const found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text.trim())
  if (found) {
    const [, y = '', m = '', d = '', h = '0', min = '0'] = found
    const two = (part: string) => part.padStart(2, '0')
    const at = Date.parse(`${y}-${two(m)}-${two(d)}T${two(h)}:${min}:00+08:00`)
    return Number.isNaN(at) ? undefined : at
  }
  const at = /[Z+]/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

const yes = new Set(['是', '1', 'true', 'yes', 'y'])

/** Judges every line; a file with one fault is not imported at all, so every fault of every line is named. */
export function checkImport(
  rows: readonly ImportRow[],
  world: ImportWorld,
): { readonly cases: readonly ImportedCase[]; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = []
  const cases: ImportedCase[] = []
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    const before = faults.length
    const fault = (column: ImportColumn, code: ImportFaultCode) => void faults.push({ row, column, code })
    const cell = (column: ImportColumn) => (cells[column] ?? '').trim()
    /** A cell read, or its fault said; an empty one that is needed is said once, above. */
    const read = <T>(column: ImportColumn, by: (text: string) => T | undefined | null, code: ImportFaultCode) => {
      const text = cell(column)
      const found = text === '' ? undefined : (by(text) ?? undefined)
      if (text !== '' && found === undefined) fault(column, code)
      return found
    }
    for (const column of importColumnCodes)
      if (importColumns[column].needed && cell(column) === '') fault(column, 'missing')
    const number = cell('number')
    if (seen.has(number) && number !== '') fault('number', 'twice')
    else if (world.known.has(number)) fault('number', 'known')
    seen.add(number)
    const category = read('category', (text) => world.category(text), 'category_unknown')
    const place = read('place', (text) => world.place(text), 'place_unknown')
    if (place !== undefined && !world.mine(place)) fault('place', 'place_not_yours')
    const unit = read('unit', (text) => world.unit(text), 'unit_unknown') ?? null
    const acceptedAt = read('acceptedAt', timeIn, 'time_wrong')
    if (acceptedAt !== undefined && acceptedAt > world.now) fault('acceptedAt', 'in_future')
    const due = read('due', timeIn, 'time_wrong')
    if (due !== undefined && acceptedAt !== undefined && due < acceptedAt) fault('due', 'due_first')
    const phone = read('phone', (text) => world.phone(text), 'phone_wrong') ?? null
    if (faults.length > before || !category || !place || acceptedAt === undefined || due === undefined) continue
    const signed = unit !== null && (cell('signed') === '' || yes.has(cell('signed').toLowerCase()))
    cases.push({
      number,
      text: cell('text'),
      category,
      place,
      unit,
      acceptedAt,
      due,
      signed,
      name: cell('name') || null,
      phone,
    })
  }
  return { cases, faults }
}
