import { createHash } from 'node:crypto'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type County } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { ancestorAt, lies } from '@lianxin/places/contract'
import { unitColumnList } from '../../contract/unit-columns.ts'
import type { UnitsReport } from '../../contract/units-import.ts'
import { checkUnits, type UnitEntry } from '../../rules/units/check-units.ts'
import type { UnitRow } from '../../rules/units/unit-row.ts'
import { readUnits } from '../directory.ts'
import { once } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { readSheet } from '../roster/read-sheet.ts'
import { sheetRows } from '../roster/sheet-rows.ts'
import type { Send } from '../store.ts'
import { lockUnits, writeUnits } from '../units/write-units.ts'

interface UnitsFile {
  readonly name: string
  readonly bytes: Buffer
}

const FAULTS_TOLD = 1000

/** 核对单位名录: every fault by row, and what would be written. Writes nothing. */
export async function checkUnitsFile(state: PeopleState, staff: Staff, file: UnitsFile): Promise<UnitsReport> {
  const rows = await rowsOf(file)
  return (await judge(state, staff, rows, (...statements) => state.db.read(scopeOf(staff), ...statements))).report
}

/**
 * 导入单位名录: all rows or none, in one transaction, judged again under a lock. A unit is known by its kind and place:
 * one that stands there is changed, another set up; those not in the file stay. The same act id again is answered as
 * done. One journal entry a county names the file, its hash and what the changed units were before.
 */
export async function importUnits(
  state: PeopleState,
  staff: Staff,
  file: UnitsFile & { actId: string },
): Promise<UnitsReport> {
  const rows = await rowsOf(file)
  const before = await checkUnitsFile(state, staff, file)
  if (before.faultCount > 0) return before
  const report = await once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        await t.send(lockUnits())
        const { report, entries } = await judge(state, staff, rows, (...statements) => t.send(...statements))
        if (report.faultCount > 0) return report
        const touched = entries.filter(({ change }) => change !== 'same')
        const writing = await writeUnits(state, touched)
        for (const one of writing) await t.send(one)
        await t.finish(...(await journalled(state, staff, file, report, touched)))
        return { ...report, written: true }
      }),
    async () => ({ ...before, added: 0, changed: 0, written: true }),
  ).catch((error: unknown) => {
    // Set up by hand between the check and now: the next check knows it.
    if (isUniqueViolation(error, 'unit_stands_once')) throw new Refusal('unit_taken', { field: 'file' })
    throw error
  })
  await state.units.reload()
  return report
}

async function rowsOf({ bytes }: UnitsFile): Promise<UnitRow[]> {
  const columns = unitColumnList.map(([code, { zh, needed }]) => ({ code, zh, needed: needed === true }))
  return sheetRows(await readSheet(bytes), columns)
}

async function judge({ clock, places }: PeopleState, staff: Staff, rows: readonly UnitRow[], send: Send) {
  const units = await readUnits(send, clock)
  const { entries, faults } = checkUnits(rows, {
    units,
    placeIs: (place) => (!places.exists(place) ? 'unknown' : lies(place, staff.post.place) ? 'mine' : 'outside'),
  })
  const report: UnitsReport = {
    rows: rows.length,
    added: entries.filter(({ change }) => change === 'new').length,
    changed: entries.filter(({ change }) => change === 'changed').length,
    faults: faults.slice(0, FAULTS_TOLD),
    faultCount: faults.length,
    written: false,
  }
  return { report, entries }
}

/** One entry for each county the file changes, under the file's one act id. */
async function journalled(
  { ids, clock }: PeopleState,
  staff: Staff,
  file: UnitsFile & { actId: string },
  { rows, added, changed }: UnitsReport,
  touched: readonly UnitEntry[],
) {
  const counties = Map.groupBy(touched, ({ place }): County => countyOf(place))
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const all = await Promise.all(
    [...counties].map(async ([county, some]) => {
      const place = ancestorAt(some[0]?.place ?? staff.post.place, 'county')
      return record({
        county,
        object: await ids.next(county, kinds.import),
        place: lies(place, staff.post.place) ? place : staff.post.place,
        act: 'people.import_units',
        actId: file.actId,
        actor: staff,
        at: clock.now(),
        body: {
          file: file.name,
          sha256,
          rows,
          added,
          changed,
          was: some.flatMap(({ known }) => (known ? [{ ...known, aliases: [...(known.aliases ?? [])] }] : [])),
        },
      })
    }),
  )
  return all.flatMap((one) => one.statements)
}
