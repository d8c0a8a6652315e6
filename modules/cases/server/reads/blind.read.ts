import { countyScope } from '@lianxin/platform/journal'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { CaseId } from '../../contract/ids.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** A closed case as it is shown to whoever checks it blind: the matter and the answer, and nobody who had to do with it. */
export interface BlindCase {
  readonly id: CaseId
  readonly title: string
  readonly text: string
  readonly result: string | null
  readonly place: PlaceCode
  readonly address: string | null
}

/** Cases for a blind check, of one county; a confidential one, or one that complains of somebody, is nobody else's to read and is left out. */
export async function readBlind(cases: CasesState, ids: readonly Id[]): Promise<BlindCase[]> {
  const [first] = ids
  if (!first) return []
  const county = countyOf(first)
  const [rows] = await cases.db.read(
    countyScope(county),
    q
      .selectFrom('cases.case')
      .select(['id', 'title', 'text', 'result', 'place', 'address'])
      .where('county', '=', county)
      .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
      .where('confidential', '=', false)
      // Who is complained of may be the one who looks.
      .where('sealed', '=', false)
      .where('accused_unit', 'is', null)
      .where('accused_account', 'is', null),
  )
  return rows.map((row) => ({ ...row, id: row.id as CaseId, place: row.place as PlaceCode }))
}
