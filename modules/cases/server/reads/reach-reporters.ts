import { countyScope } from '@lianxin/platform/journal'
import type { County, Id } from '@lianxin/platform/ids'
import type { ResidentId } from '@lianxin/people/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

export interface Reached {
  readonly phone: string
  readonly lang: 'zh' | 'en'
}

/** Where reporters can be told something, for messages only and never for a page; who left no number is left out. */
export async function reachReporters(
  cases: CasesState,
  county: County,
  ids: readonly Id[],
): Promise<Map<CaseId, Reached>> {
  if (ids.length === 0) return new Map()
  const [rows] = await cases.db.read(
    countyScope(county),
    q
      .selectFrom('cases.case')
      .select(['id', 'lang', 'reporter', 'contact_phone'])
      .where('county', '=', county)
      .where('id', '=', (eb) => eb.fn.any(eb.val([...ids]))),
  )
  const found = new Map<CaseId, Reached>()
  for (const { id, lang, reporter, contact_phone } of rows) {
    const phone = contact_phone ?? (reporter === null ? undefined : await cases.people.phoneOf(reporter as ResidentId))
    if (phone) found.set(id as CaseId, { phone, lang: lang === 'en' ? 'en' : 'zh' })
  }
  return found
}
