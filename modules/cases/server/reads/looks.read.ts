import type { ResidentActor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { historyOf, looksAtSubject, type EntryRow } from '@lianxin/platform/journal'
import { ownLook } from '@lianxin/people'
import type { OwnLook } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { CasesState } from '../state.ts'
import { findCase } from '../store.ts'

/** As many as one page shows. */
const MOST = 300

/** Who opened a request, its files, or the reporter's name and number, newest first; for the reporter alone. */
export async function readLooks(
  cases: CasesState,
  resident: ResidentActor,
  id: CaseId,
): Promise<{ readonly title: string; readonly looks: readonly (OwnLook & { readonly key: string })[] }> {
  const scope = { as: 'resident', person: resident.id } as const
  const [[row], looks, unmasked] = await cases.db.read(
    scope,
    findCase(id),
    looksAtSubject(id, resident.id, MOST),
    historyOf(countyOf(id), id).where('act', '=', 'cases.unmask'),
  )
  if (!row) throw new Refusal('case_not_found')
  const units = cases.people.units()
  // What was seen in full before looks had rows of their own stands in the case's chain alone.
  const known = new Set(looks.filter(({ object }) => object === id).map(({ version }) => version))
  const all = [
    ...looks.map((look) => ({ ...ownLook(units, look), number: null })),
    ...unmasked.filter(({ version }) => !known.has(version)).map(seenBefore),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  return { title: row.title, looks: all.map((look, i) => ({ ...look, key: `${look.at}-${i}` })) }
}

const seenBefore = (row: EntryRow): OwnLook => ({
  at: row.at.toString(),
  kind: 'unmask',
  who: { name: row.actor_name, role: null, unit: null },
  number: null,
  why: row.why,
})
