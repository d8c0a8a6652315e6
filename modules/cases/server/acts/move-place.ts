import { countyOf, type Id } from '@lianxin/platform/ids'
import type { CaseRecord } from '../../rules/case-record.ts'
import type { CaseRow } from '../case-row.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** What goes with a new place: its identity. The point was wrong, or the place was; the code is what a person said. */
export function movedTo({ places }: CasesState, row: CaseRow, { place }: Partial<CaseRecord>) {
  if (place === undefined || place === row.place) return {}
  return { place_id: places.find(place)?.id ?? null, boundary: null, lon: null, lat: null }
}

/** Who may see a file is judged by the place of its case. */
export function moveFiles(row: CaseRow, { place }: Partial<CaseRecord>) {
  if (place === undefined || place === row.place) return []
  return [
    q
      .updateTable('cases.case_file')
      .set({ place })
      .where('county', '=', countyOf(row.id as Id))
      .where('case_id', '=', row.id),
  ]
}
