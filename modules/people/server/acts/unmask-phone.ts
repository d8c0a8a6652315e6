import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { actBefore, lookRows, record } from '@lianxin/platform/journal'
import { lies } from '@lianxin/places/contract'
import type { UnmaskPhone } from '../../contract/account.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { once } from '../guards.ts'
import { accountPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { headOf, lockAccount, moveHead, q } from '../store.ts'

/** 查看完整手机号: shows a number after the journal has the reason, so that no look goes unwritten. */
export async function unmaskPhone(state: PeopleState, staff: Staff, input: UnmaskPhone): Promise<{ phone: string }> {
  const { id, actId, reason } = input
  const here = staff.post.place
  return once(
    () =>
      state.db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockAccount(id))
        if (!found) throw new Refusal('account_not_found')
        if (!found.phone) throw new Refusal('phone_none')
        const opened = found.place as PlaceCode
        const entry = record({
          county: countyOf(id),
          object: id,
          // An account opened elsewhere is seen by its post here; the look then belongs to this place.
          place: lies(opened, here) ? opened : here,
          act: 'people.unmask',
          actId,
          actor: staff,
          at: state.clock.now(),
          why: reason,
          body: { field: 'phone' },
          ...headOf(found),
        })
        const look = { kind: 'unmask', actor: staff, subject: id, person: id, what: 'phone', entry: entry.row } as const
        await t.finish(...entry.statements, moveHead('people.account', id, entry), ...lookRows([look]))
        return { phone: state.vault.open(accountPhoneAt(id), found.phone) }
      }),
    () => shownBefore(state, staff, input),
  )
}

/** A repeat is answered again only for the same look: an old act id must not open another number unwritten. */
async function shownBefore(
  { db, vault }: PeopleState,
  staff: Staff,
  { id, actId }: UnmaskPhone,
): Promise<{ phone: string }> {
  const county = countyOf(id)
  const [[before], [row]] = await db.read(
    scopeOf(staff),
    actBefore(county, actId),
    q.selectFrom('people.account').select('phone').where('county', '=', county).where('id', '=', id),
  )
  if (!row?.phone || before?.object !== id || before.act !== 'people.unmask') throw new Refusal('act_id_used')
  return { phone: vault.open(accountPhoneAt(id), row.phone) }
}
