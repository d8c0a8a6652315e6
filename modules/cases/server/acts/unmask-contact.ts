import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { actBefore, lookRows, record } from '@lianxin/platform/journal'
import type { ResidentId } from '@lianxin/people/contract'
import { z } from 'zod'
import type { CaseId } from '../../contract/ids.ts'
import { maySeeCase, maySeeReporter } from '../../rules/sight.ts'
import { recordOf } from '../case-row.ts'
import { isHidden, staffDoer } from '../recusal.ts'
import { contactNameAt, contactPhoneAt } from '../sealed-at.ts'
import type { CasesState } from '../state.ts'
import { lockCase, updateCase } from '../store.ts'

const Unmask = z.object({ actId: z.uuid(), why: z.string().trim().min(4).max(200) })
export interface Contact {
  readonly name: string | null
  readonly phone: string | null
}

/**
 * 查看联系方式: the reporter's name and number in full, after the journal has who looked and why; the reporter can read
 * it there. Refuses a look without a reason, and one at a confidential reporter by whoever handles.
 */
export async function unmaskContact(
  cases: CasesState,
  staff: Staff,
  id: CaseId,
  input: z.input<typeof Unmask>,
): Promise<Contact> {
  const { actId, why } = Unmask.parse(input)
  try {
    const row = await cases.db.act(scopeOf(staff), async (t) => {
      const [[found], [before]] = await t.send(lockCase(id, staff.post), actBefore(countyOf(id), actId))
      if (!found || isHidden(cases, staff, found)) throw new Refusal('case_not_found')
      if (!maySeeCase(recordOf(found), staffDoer(cases, staff))) throw new Refusal('case_not_found')
      if (!maySeeReporter(recordOf(found), staff)) throw new Refusal('act_not_yours')
      // An old act id must not open another case's reporter unwritten.
      if (before && (before.object !== id || before.act !== 'cases.unmask')) throw new Refusal('act_id_used')
      if (before) return found
      const entry = record({
        county: countyOf(id),
        object: id,
        place: found.place as PlaceCode,
        act: 'cases.unmask',
        actId,
        actor: staff,
        at: cases.clock.now(),
        why,
        body: { fields: ['name', 'phone'] },
        prev: { version: found.version, hash: found.head },
      })
      const look = { kind: 'unmask', actor: staff, subject: id, person: found.reporter as Id | null } as const
      await t.finish(updateCase(id, {}, entry), ...entry.statements, ...lookRows([{ ...look, entry: entry.row }]))
      return found
    })
    const own = row.reporter === null ? undefined : await cases.people.phoneOf(row.reporter as ResidentId)
    return {
      name: cases.vault.open(contactNameAt(id), row.contact_name),
      phone: cases.vault.open(contactPhoneAt(id), row.contact_phone) ?? own ?? null,
    }
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
