import type { ResidentActor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { looksAtSubject } from '@lianxin/platform/journal'
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
  const [[row], looks] = await cases.db.read(scope, findCase(id), looksAtSubject(id, resident.id, MOST))
  if (!row) throw new Refusal('case_not_found')
  const units = cases.people.units()
  return {
    title: row.title,
    looks: looks.map((look, i) => ({ ...ownLook(units, look), number: null, key: `${look.at.toString()}-${i}` })),
  }
}
