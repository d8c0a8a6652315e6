import { countyScope } from '@lianxin/platform/journal'
import type { County, Id } from '@lianxin/platform/ids'
import type { Addressee } from '@lianxin/notices'
import type { CaseId } from '../../contract/ids.ts'
import { contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'

/** Whom to tell about cases, for notices only and never for a page; who can be told nothing is left out. */
export async function reachReporters(
  cases: CasesState,
  county: County,
  ids: readonly Id[],
): Promise<Map<CaseId, Addressee>> {
  if (ids.length === 0) return new Map()
  const [rows] = await cases.db.read(
    countyScope(county),
    q
      .selectFrom('cases.case')
      .select(['id', 'lang', 'reporter', 'contact_phone'])
      .where('county', '=', county)
      .where('id', '=', (eb) => eb.fn.any(eb.val([...ids]))),
  )
  const found = new Map<CaseId, Addressee>()
  for (const { id, lang: said, reporter, contact_phone } of rows) {
    const phone = cases.vault.open(contactPhoneAt(id), contact_phone)
    const lang = said === 'en' ? 'en' : 'zh'
    if (reporter !== null) found.set(id as CaseId, { person: reporter as Id, phone: phone ?? undefined, lang })
    else if (phone !== null) found.set(id as CaseId, { phone, lang })
  }
  return found
}
