import { countyOf, type Id } from '@lianxin/platform/ids'
import type { CaseRow } from '../case-row.ts'
import { q } from '../store.ts'

/** Files named in an act's input; only what this server stored a moment ago for this act may be named. */
export function filesOf(input: object): readonly Id[] {
  return 'files' in input && Array.isArray(input.files) ? (input.files as Id[]) : []
}

/** Binds files to a case; a file of another case is refused by the key. */
export function attachFiles(row: Pick<CaseRow, 'id' | 'place'>, files: readonly Id[]) {
  if (files.length === 0) return []
  const county = countyOf(row.id as Id)
  return [
    q.insertInto('cases.case_file').values(files.map((id) => ({ county, id, case_id: row.id, place: row.place }))),
  ]
}
