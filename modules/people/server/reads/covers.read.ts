import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { Cover } from '../../contract/cover.ts'
import type { AccountId, PlaceCode, PostId, UnitId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { arranges } from '../../rules/leave-cover.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import { arrangerOf } from '../arranging.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { staffOfUnit } from './duty.read.ts'

const MOST = 100

const covers = q
  .selectFrom('people.post as p')
  .innerJoin('people.account as a', 'a.id', 'p.account')
  .select(['p.id', 'p.covered_post', 'p.covers', 'p.covers_name', 'p.account', 'a.name', 'p.role', 'p.place'])
  .select(['p.from_day', 'p.to_day', 'p.cover_why'])
  .where('p.covers', 'is not', null)

interface Row {
  id: string
  covered_post: string | null
  covers: string | null
  covers_name: string | null
  account: string
  name: string
  role: string
  place: string
  from_day: string
  to_day: string | null
  cover_why: string | null
}

/** A row of a cover; the table's checks say that what a cover needs is there. */
const coverOf = (row: Row): Cover => ({
  id: row.id as PostId,
  post: row.covered_post as PostId,
  away: { id: row.covers as AccountId, name: row.covers_name ?? '' },
  by: { id: row.account as AccountId, name: row.name },
  role: row.role,
  place: row.place,
  from: row.from_day,
  last: Temporal.PlainDate.from(row.to_day ?? row.from_day)
    .subtract({ days: 1 })
    .toString(),
  reason: row.cover_why ?? '',
})

/** Covers of now and later: one's own, those one stands in for, and those of the place one arranges leave in. */
export async function listCovers({ db, clock }: PeopleState, staff: Staff): Promise<Cover[]> {
  const today = dayOf(clock.now())
  const { lo, hi } = staff.post
  const [rows] = await db.read(
    { as: 'auth' },
    covers
      .where('p.to_day', '>', today)
      // Called off before it began, it holds on no day.
      .whereRef('p.to_day', '>', 'p.from_day')
      .where((e) =>
        e.or([
          e('p.covers', '=', staff.account),
          e('p.account', '=', staff.account),
          e.and([e('p.place', '>=', lo), e('p.place', '<', hi)]),
        ]),
      )
      .orderBy('p.from_day')
      .orderBy('p.id')
      .limit(MOST),
  )
  const who = arrangerOf(staff)
  return rows
    .filter(
      (row) =>
        row.covers === staff.account ||
        row.account === staff.account ||
        arranges(who, { role: row.role as RoleCode, place: row.place as PlaceCode }),
    )
    .map(coverOf)
}

/** One cover by its id. */
export async function showCover({ db }: PeopleState, id: PostId): Promise<Cover> {
  const [[row]] = await db.read({ as: 'auth' }, covers.where('p.county', '=', countyOf(id)).where('p.id', '=', id))
  if (!row) throw new Refusal('post_not_found')
  return coverOf(row)
}

/** Colleagues of one's own units who may stand in: in post today and not away. */
export async function colleaguesOf(state: PeopleState, staff: Staff): Promise<{ id: AccountId; name: string }[]> {
  const units = [...new Set(staff.posts.flatMap(({ unit, covers: covered }) => (unit && !covered ? [unit] : [])))]
  const found = await Promise.all(
    units.map(async (id) => {
      const unit = state.units.now.get(id as UnitId)
      return unit ? staffOfUnit(state, unit) : []
    }),
  )
  const others = found
    .flat()
    .filter(({ account, away, covers: covered }) => account !== staff.account && !away && !covered)
  return [...new Map(others.map(({ account, name }) => [account, { id: account, name }])).values()]
}

/** Posts of somebody in the arranger's place, by name or login, that hold today and are no covers themselves. */
export async function postsNamed({ db, clock }: PeopleState, staff: Staff, name: string) {
  const { lo, hi } = staff.post
  const [rows] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .select(['p.id', 'p.account', 'a.name', 'p.from_day', 'p.to_day'])
      .where('p.place', '>=', lo)
      .where('p.place', '<', hi)
      .where('p.covers', 'is', null)
      .where((e) => e.or([e('a.name', '=', name), e('a.login', '=', name.toLowerCase())]))
      .where('a.disabled_at', 'is', null)
      .orderBy('p.id')
      .limit(MOST),
  )
  const today = dayOf(clock.now())
  return rows
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, today))
    .map((row) => ({ post: row.id as PostId, account: row.account as AccountId, name: row.name }))
}
