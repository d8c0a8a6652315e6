import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { historyOf, type EntryRow } from '@lianxin/platform/journal'
import type { CaseId } from '../../contract/ids.ts'
import type { LookShown } from '../../web/looks/looks-page.tsx'
import { scopeFor, type Acting } from '../acts/standing.ts'
import type { CasesState } from '../state.ts'
import { findCase } from '../store.ts'

const lookOf = (row: EntryRow): LookShown => ({
  version: row.version,
  who: row.actor_name,
  at: row.at.toString(),
  why: row.why ?? '',
})

/** Who looked at the reporter's name and number, newest first; for the reporter alone. */
export async function readLooks(
  cases: CasesState,
  acting: Acting,
  id: CaseId,
): Promise<{ readonly title: string; readonly looks: readonly LookShown[] }> {
  const [[row], history] = await cases.db.read(
    scopeFor(acting, cases.secret, id),
    findCase(id),
    historyOf(countyOf(id), id).where('act', '=', 'cases.unmask'),
  )
  if (!row) throw new Refusal('case_not_found')
  return { title: row.title, looks: history.map(lookOf).reverse() }
}
