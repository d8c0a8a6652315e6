import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { isHidden, recusalColumns } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** Of these cases those that are not there for a member of staff, being complained of in them; for lists of rooms above. */
export async function readHidden(cases: CasesState, staff: Staff, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set()
  const [rows] = await cases.db.read(
    scopeOf(staff),
    q
      .selectFrom('cases.case')
      .select(['id', ...recusalColumns])
      .where('county', 'in', [...new Set(ids.map(countyOf))])
      .where('id', 'in', ids)
      .where((eb) =>
        eb.or([eb('accused_unit', 'is not', null), eb('accused_account', 'is not', null), eb('sealed', '=', true)]),
      ),
  )
  return new Set(rows.filter((row) => isHidden(cases, staff, row)).map((row) => row.id as Id))
}
