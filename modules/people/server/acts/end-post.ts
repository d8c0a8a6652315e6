import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { EndPost, Post } from '../../contract/account.ts'
import type { PlaceCode } from '../../contract/ids.ts'
import { dayOf, ordered } from '../../rules/post-dates.ts'
import { once, within } from '../guards.ts'
import { showPost } from '../reads/accounts.read.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockPost, q } from '../store.ts'

/** 终止任职: a post ends on a day, today unless said otherwise; a post that began today holds for this one day. */
export async function endPost(state: PeopleState, staff: Staff, input: EndPost): Promise<Post> {
  const { db, clock } = state
  const { id, actId, reason } = input
  await once(
    () =>
      db.act(scopeOf(staff), async (t) => {
        const [[found]] = await t.send(lockPost(id))
        if (!found) throw new Refusal('post_not_found')
        const place = found.place as PlaceCode
        within(staff, place)
        const at = clock.now()
        const today = dayOf(at)
        if (found.to_day && found.to_day <= today) throw new Refusal('post_ended')
        const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
        const to = input.to ?? (found.from_day < today ? today : tomorrow)
        if (!ordered({ from: found.from_day, to })) throw new Refusal('dates_crossed', { field: 'to' })
        const county = countyOf(id)
        const entry = record({
          county,
          object: id,
          place,
          act: 'people.end_post',
          actId,
          actor: staff,
          at,
          why: reason,
          body: { account: found.account, role: found.role, to },
          ...headOf(found),
        })
        await t.finish(
          ...entry.statements,
          q
            .updateTable('people.post')
            .set({ to_day: to, ...chained(entry) })
            .where('county', '=', county)
            .where('id', '=', id),
        )
      }),
    async () => undefined,
  )
  const post = await showPost(state, staff, id)
  // Ended today: whoever acts in it signs in anew. A later end is met by the sign-in itself.
  if (post.to !== null && post.to <= dayOf(clock.now())) await state.sessions.closePost(post.account, id)
  return post
}
