import type { Staff } from '@lianxin/platform/auth'
import type { Id } from '@lianxin/platform/ids'
import { countyScope, type LiveEvent } from '@lianxin/platform/journal'
import { toCounty } from '@lianxin/platform/ids'
import { isHidden, recusalColumns, type RecusalRow } from '../recusal.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** Events that are remembered, so that all who listen to one share the look at its case. */
const MOST = 500

/**
 * Whether a member of staff may hear that something happened to a case: an event about what complains of them would tell
 * that it exists. One read an event, however many listen.
 */
export function hearing(cases: CasesState): (staff: Staff, event: LiveEvent) => Promise<boolean> {
  const looked = new Map<string, Promise<RecusalRow | undefined>>()

  async function look(county: number, object: Id): Promise<RecusalRow | undefined> {
    const of = toCounty(county)
    const [[row]] = await cases.db.read(
      countyScope(of),
      q.selectFrom('cases.case').select(recusalColumns).where('county', '=', of).where('id', '=', object),
    )
    return row
  }

  return async (staff, { act, county, pos, object }) => {
    if (!act.startsWith('cases.')) return false
    const key = `${county}:${pos}`
    const found = looked.get(key) ?? look(county, object as Id)
    if (!looked.has(key)) looked.set(key, found)
    const [oldest] = looked.keys()
    if (looked.size > MOST && oldest !== undefined) looked.delete(oldest)
    const row = await found
    return row !== undefined && !isHidden(cases, staff, row)
  }
}
