import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import { lies } from '@lianxin/places/contract'
import type { AccountId, PlaceCode } from '../../contract/ids.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockAccount, q } from '../store.ts'

type Locked = { readonly place: string; readonly disabled_at: Temporal.Instant | null; readonly login: string }

/**
 * An administrator's act upon another's account: lock, decide, write, record with the reason. `decide` gives the columns
 * to change and may refuse. A repeat of the same act is done already; an id used for another is refused.
 */
export async function actOnAccount(
  { db, clock }: PeopleState,
  staff: Staff,
  { id, actId, reason }: { id: AccountId; actId: string; reason: string },
  act: string,
  decide: (found: Locked, at: Temporal.Instant) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const county = countyOf(id)
  const here = staff.post.place
  try {
    await db.act(scopeOf(staff), async (t) => {
      const [[found], [before]] = await t.send(lockAccount(id), actBefore(county, actId))
      if (!found) throw new Refusal('account_not_found')
      if (before && (before.object !== id || before.act !== act)) throw new Refusal('act_id_used')
      if (before) return
      const at = clock.now()
      const change = decide(found, at)
      const opened = found.place as PlaceCode
      // An account opened elsewhere is seen by its post here; the act then belongs to this place.
      const place = lies(opened, here) ? opened : here
      const what = {
        county,
        object: id,
        place,
        act,
        actId,
        actor: staff,
        at,
        why: reason,
        body: { login: found.login },
      }
      const entry = record({ ...what, ...headOf(found) })
      await t.finish(
        ...entry.statements,
        q
          .updateTable('people.account')
          .set({ ...change, ...chained(entry) })
          .where('county', '=', county)
          .where('id', '=', id),
      )
    })
  } catch (error) {
    if (error instanceof Repeated) throw new Refusal('act_id_used')
    throw error
  }
}
