import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { EndCover } from '../../contract/cover.ts'
import type { PlaceCode, PostId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { arranges } from '../../rules/leave-cover.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { once } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { chained, headOf, lockPost, q } from '../store.ts'
import { arrangerOf, scopeAt } from '../arranging.ts'

/**
 * 提前结束代班: today, or before it began. By who is away, who stands in, and whoever arranges leave there; what is no cover,
 * or has ended, is refused.
 */
export async function endCover(state: PeopleState, staff: Staff, { id, actId }: EndCover): Promise<void> {
  const { db, clock } = state
  // The cover lies where the covered post does, and that may be one's own of another place.
  const [[known]] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.post').select('covered_post').where('county', '=', countyOf(id)).where('id', '=', id),
  )
  const own = [id, known?.covered_post].find((post) => staff.posts.some((one) => one.id === post))
  await once(
    () =>
      db.act(scopeAt(staff, (own ?? id) as PostId), async (t) => {
        const [[found]] = await t.send(lockPost(id))
        if (!found || found.covers === null) throw new Refusal('post_not_found')
        const place = found.place as PlaceCode
        const theirs = staff.account === found.account || staff.account === found.covers
        if (!theirs && !arranges(arrangerOf(staff), { role: found.role as RoleCode, place }))
          throw new Refusal('cover_not_yours')
        const at = clock.now()
        const today = dayOf(at)
        if (found.to_day !== null && found.to_day <= today) throw new Refusal('post_ended')
        const to = found.from_day > today ? found.from_day : today
        const county = countyOf(id)
        const entry = record({
          county,
          object: id,
          place,
          act: 'people.end_cover',
          actId,
          actor: staff,
          at,
          body: { account: found.account, covers: found.covers, to },
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
}
