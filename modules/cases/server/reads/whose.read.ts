import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { countyScope } from '@lianxin/platform/journal'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** Whose a case is and where it lies, for the book of looks; never for an answer. */
export async function whoseCase(
  { db }: Pick<CasesState, 'db'>,
  id: Id,
): Promise<{ person: Id | null; place: PlaceCode } | undefined> {
  const county = countyOf(id)
  const [[row]] = await db.read(
    countyScope(county),
    q.selectFrom('cases.case').select(['reporter', 'place']).where('county', '=', county).where('id', '=', id),
  )
  return row && { person: row.reporter as Id | null, place: row.place as PlaceCode }
}
