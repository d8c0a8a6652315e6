import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { Cover, CoverLeave } from '../../contract/cover.ts'
import type { AccountId, PlaceCode, PostId, UnitId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { coverFault, dayAfter } from '../../rules/leave-cover.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import { arrangerOf, scopeAt } from '../arranging.ts'
import { once } from '../guards.ts'
import { showCover } from '../reads/covers.read.ts'
import { findStaff } from '../reads/staff.read.ts'
import { postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { chained, lockPost, q } from '../store.ts'

interface PostRow {
  account: string
  role: string
  place: string
  unit: string | null
  from_day: string
  to_day: string | null
  covers: string | null
}

const heldOf = (row: PostRow) => ({
  account: row.account as AccountId,
  role: row.role as RoleCode,
  place: row.place as PlaceCode,
  unit: row.unit as UnitId | null,
  from: row.from_day,
  to: row.to_day,
  covers: row.covers as AccountId | null,
})

/**
 * 代班: a colleague holds the post for the days of a leave, with the role, place and unit of the one who is away. Queue,
 * messages and rings follow the post; on the day after the last it ends by itself. Refuses what the rules of covers refuse.
 */
export async function coverLeave(state: PeopleState, staff: Staff, input: CoverLeave): Promise<Cover> {
  const { db, ids, clock } = state
  const { actId, post, by, from, last, reason } = input
  const person = await findStaff(state, by)
  if (!person) throw new Refusal('account_not_found', { field: 'by' })
  if (person.disabled) throw new Refusal('account_disabled', { field: 'by' })
  const at = clock.now()
  const today = dayOf(at)
  const county = countyOf(post)
  const columns = ['account', 'role', 'place', 'unit', 'from_day', 'to_day', 'covers'] as const
  // By key across the city: who stands in may serve elsewhere, and be away there.
  const [mine, away] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.post').select(columns).where('account', '=', by),
    q.selectFrom('people.post').select(['from_day', 'to_day', 'covers']).where('covers', '=', by),
  )
  const id: PostId = await ids.next(county, kinds.post)
  const made = await once(
    () =>
      db.act(scopeAt(staff, post), async (t) => {
        const [[found], [done], before] = await t.send(
          lockPost(post),
          actBefore(county, actId),
          q.selectFrom('people.post').select(['from_day', 'to_day', 'covers']).where('covered_post', '=', post),
        )
        if (!found) throw new Refusal('post_not_found', { field: 'post' })
        if (done) return coverDone(done)
        const fault = coverFault(
          {
            post: heldOf(found),
            by,
            byPosts: mine.map(heldOf).filter((one) => holdsOn(one, today)),
            from,
            last,
            today,
            others: [...away, ...before].map((row) => ({
              away: row.covers as AccountId,
              from: row.from_day,
              to: row.to_day,
            })),
          },
          arrangerOf(staff),
        )
        if (fault) throw new Refusal(fault, { field: fieldOf(fault) })
        const place = found.place as PlaceCode
        const absent = await findStaff(state, found.account as AccountId)
        const span = { from, to: dayAfter(last) }
        const body = { account: by, covers: found.account, post, role: found.role, place, unit: found.unit, ...span }
        const entry = record({
          county,
          object: id,
          place,
          act: 'people.cover_leave',
          actId,
          actor: staff,
          at,
          why: reason,
          body,
        })
        await t.finish(
          ...entry.statements,
          q.insertInto('people.post').values({
            county,
            id,
            account: by,
            role: found.role,
            place,
            unit: found.unit,
            from_day: span.from,
            to_day: span.to,
            phone: state.vault.seal(postPhoneAt(id), found.role === 'gridWorker' ? person.phone : null),
            covers: found.account,
            covered_post: post,
            covers_name: absent?.name ?? '',
            cover_why: reason,
            created_at: at,
            ...chained(entry),
          }),
        )
        return id
      }),
    async () => {
      const [[before]] = await db.read(scopeAt(staff, post), actBefore(county, actId))
      return before ? coverDone(before) : id
    },
  )
  return showCover(state, made)
}

const fieldOf = (fault: string): string =>
  fault === 'cover_days' ? 'from' : fault === 'cover_not_near' || fault === 'cover_away' ? 'by' : 'post'

/** Sent twice it is arranged once; an id used for something else is a mistake of the client. */
function coverDone(before: { readonly act: string; readonly object: string }): PostId {
  if (before.act !== 'people.cover_leave') throw new Refusal('act_id_used')
  return before.object as PostId
}
