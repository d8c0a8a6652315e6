import type { Staff } from '@lianxin/platform/auth'
import { isUniqueViolation, Repeated } from '@lianxin/platform/db'
import { countyOf, kinds, parseHumanId } from '@lianxin/platform/ids'
import { insertEntries } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import { normalisePhone, type SheetLine } from '@lianxin/people'
import { parsePlaceCode } from '@lianxin/places/contract'
import type { ImportFault, ImportReply } from '../../contract/import.ts'
import { checkImport, type ImportedCase, type ImportWorld } from '../../rules/import/check-import.ts'
import { insertCases } from '../intake/case-insert.ts'
import type { NewReport } from '../intake/write-batch.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { importedCase } from './imported-case.ts'
import { readRows } from './read-rows.ts'

/** Rows of one statement: a statement may name 65,535 values. */
const AT_ONCE = 500

/** What the city knows of places, units and categories, as this importer may use it. */
function worldOf(cases: CasesState, { post }: Staff, known: ReadonlySet<string>): ImportWorld {
  const catalogue = cases.services.catalogue()
  const units = cases.people.units()
  // A file names few units many times, and by whichever name they had when the case was theirs.
  const called = new Map<string, ReturnType<typeof units.named>>()
  const named = (text: string) => {
    if (!called.has(text)) called.set(text, units.named(text, post.place))
    return called.get(text)
  }
  return {
    now: cases.clock.now().epochMilliseconds,
    category(code) {
      const found = catalogue.get(code)
      return found?.retired ? undefined : found
    },
    place(text) {
      const code = parsePlaceCode(text)
      return ((code && cases.places.find(code)) ?? cases.places.search(text)[0])?.code
    },
    unit(text) {
      const id = /^\d{18}$/.test(text) ? text : parseHumanId(text, cases.city, kinds.unit)
      return (id && units.get(id as UnitId)) || named(text)
    },
    mine: (place) => place >= post.lo && place < post.hi,
    phone: (text) => normalisePhone(text) ?? null,
    known,
  }
}

/** Numbers of the file that were imported before, anywhere in the city. */
async function knownNumbers({ db }: CasesState, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set()
  const [rows] = await db.read(
    { as: 'intake' },
    q.selectFrom('cases.case').select('outside_number').where('outside_number', 'in', numbers),
  )
  return new Set(rows.flatMap((row) => (row.outside_number === null ? [] : [row.outside_number])))
}

/**
 * 导入在办诉求: open cases of another system with the time they were accepted and the time they are due, which are kept as
 * they were promised. Every fault of every line is named; with one fault nothing is imported. Each case begins its own
 * journal with its former number. The same file sent again imports nothing and says so.
 */
export async function importCases(
  cases: CasesState,
  staff: Staff,
  file: string | readonly SheetLine[],
): Promise<ImportReply> {
  const read = readRows(file)
  if (read.faults.length > 0) return { imported: 0, faults: [...read.faults] }
  const numbers = read.rows.map(({ cells }) => (cells.number ?? '').trim()).filter(Boolean)
  const known = await knownNumbers(cases, numbers)
  const { cases: found, faults } = checkImport(read.rows, worldOf(cases, staff, known))
  if (faults.length > 0) return { imported: 0, faults: [...faults] }
  return write(cases, staff, found)
}

async function write(cases: CasesState, staff: Staff, found: readonly ImportedCase[]): Promise<ImportReply> {
  const made: NewReport[] = []
  for (const one of found) {
    const id = await cases.ids.next(countyOf(one.place), kinds.case)
    made.push(importedCase(cases, staff, id, one))
  }
  const lots = Array.from({ length: Math.ceil(made.length / AT_ONCE) }, (_, i) =>
    made.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  )
  try {
    await cases.db.act({ as: 'intake' }, (t) =>
      t.finish(
        ...lots.flatMap((lot) => [
          ...insertCases(lot.map(({ row }) => row)),
          ...insertEntries(lot.map(({ entry }) => entry)),
        ]),
      ),
    )
  } catch (error) {
    // Somebody imported one of them a moment ago: nothing of this file was written.
    if (!(error instanceof Repeated) && !isUniqueViolation(error)) throw error
    const fault: ImportFault = { row: 1, column: 'number', code: 'known' }
    return { imported: 0, faults: [fault] }
  }
  return { imported: made.length, faults: [] }
}
