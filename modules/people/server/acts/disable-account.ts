import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { Account, DisableAccount } from '../../contract/account.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { once, within } from '../guards.ts'
import { showAccount } from '../reads/accounts.read.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockAccount, q } from '../store.ts'

/** 停用账号: closes an account and ends its sign-ins, until somebody opens it again with a reason; its posts end with the person's next request. */
export async function disableAccount(state: PeopleState, staff: Staff, input: DisableAccount): Promise<Account> {
  const { db, clock, sessions } = state
  const { id, actId, reason } = input
  if (id === staff.account) throw new Refusal('own_account')
  await once(
    () =>
      db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockAccount(id))
        if (!found) throw new Refusal('account_not_found')
        const place = found.place as PlaceCode
        within(staff, place)
        if (found.disabled_at) throw new Refusal('account_disabled')
        const at = clock.now()
        const county = countyOf(id)
        const entry = record({
          county,
          object: id,
          place,
          act: 'people.disable_account',
          actId,
          actor: staff,
          at,
          why: reason,
          body: { login: found.login },
          ...headOf(found),
        })
        await t.finish(
          ...entry.statements,
          q
            .updateTable('people.account')
            .set({ disabled_at: at, ...chained(entry) })
            .where('county', '=', county)
            .where('id', '=', id),
        )
      }),
    async () => undefined,
  )
  await sessions.closeAll(id)
  return showAccount(state, staff, id)
}
