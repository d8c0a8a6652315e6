import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { GivePost, Post } from '../../contract/account.ts'
import type { PostId } from '../../contract/ids.ts'
import { dayOf, ordered } from '../../rules/post-dates.ts'
import { checkPost, once, within } from '../guards.ts'
import { findStaff } from '../reads/staff.read.ts'
import { showPost } from '../reads/accounts.read.ts'
import { postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { chained, q } from '../store.ts'

/** 任职: gives an account a role at a place, from a day on. The account may have been opened elsewhere in the city. */
export async function givePost(state: PeopleState, staff: Staff, input: GivePost): Promise<Post> {
  const { db, ids, clock, places, units } = state
  const { id: account, actId, role, place, unit } = input
  within(staff, place)
  checkPost(input, places, units.now)
  const at = clock.now()
  const span = { from: input.from ?? dayOf(at), to: input.to ?? null }
  if (!ordered(span)) throw new Refusal('dates_crossed', { field: 'to' })
  const person = await findStaff(state, account)
  if (!person) throw new Refusal('account_not_found')
  if (person.disabled) throw new Refusal('account_disabled')

  const county = countyOf(place)
  const id: PostId = await ids.next(county, kinds.post)
  const body = { account, login: person.login, role, place, unit, from: span.from, to: span.to }
  const entry = record({ county, object: id, place, act: 'people.give_post', actId, actor: staff, at, body })
  const given = await once(
    () =>
      db
        .write(
          scopeOf(staff),
          ...entry.statements,
          q.insertInto('people.post').values({
            county,
            id,
            account,
            role,
            place,
            unit: unit ?? null,
            from_day: span.from,
            to_day: span.to,
            phone: state.vault.seal(postPhoneAt(id), role === 'gridWorker' ? person.phone : null),
            created_at: at,
            ...chained(entry),
          }),
        )
        .then(() => id),
    async () => {
      const [[before]] = await db.read(scopeOf(staff), actBefore(county, actId))
      return (before?.object ?? id) as PostId
    },
  )
  return showPost(state, staff, given)
}
