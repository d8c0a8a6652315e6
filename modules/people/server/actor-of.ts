import { visitor, type Actor, type Post, type Session } from '@lianxin/platform/auth'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import type { PlaceCode } from '../contract/ids.ts'
import { maskPhone } from '../rules/masking.ts'
import { safeEnough } from '../rules/second-factor-roles.ts'
import { dayOf, holdsOn } from '../rules/post-dates.ts'
import type { PeopleDeps } from './deps.ts'
import { q } from './store.ts'

interface PostRow {
  id: string
  role: string
  place: string
  unit: string | null
  from_day: string
  to_day: string | null
}

/** The posts that hold today, as the platform knows them, oldest first. */
export function postsToday(rows: readonly PostRow[], day: string): Post[] {
  return rows
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, day))
    .map((row) => ({
      id: row.id as Id,
      role: row.role,
      place: row.place as PlaceCode,
      ...subtreeOf(row.place as PlaceCode),
      ...(row.unit ? { unit: row.unit as Id } : {}),
    }))
}

/** All posts of an account, ended ones too. */
export const postsOf = (account: Id) =>
  q
    .selectFrom('people.post')
    .select(['id', 'role', 'place', 'unit', 'from_day', 'to_day'])
    .where('account', '=', account)
    .orderBy('from_day')
    .orderBy('id')

/**
 * Who a session stands for, asked at every request so that closing an account or ending a post works at once.
 * A visitor when the account is closed or holds no post today.
 */
export async function actorOf({ db, clock, secondFactor }: PeopleDeps, session: Session): Promise<Actor> {
  if (session.kind !== 'staff') return residentOf(db, session.subject)
  return staffOf(db, dayOf(clock.now()), session, secondFactor === 'required')
}

async function staffOf(
  db: PeopleDeps['db'],
  day: string,
  { subject, post }: Session,
  required: boolean,
): Promise<Actor> {
  const [[account], rows] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['name', 'disabled_at', 'has_second'])
      .where('county', '=', countyOf(subject))
      .where('id', '=', subject),
    postsOf(subject),
  )
  const posts = postsToday(rows, day)
  const current = posts.find((one) => one.id === post) ?? posts[0]
  if (!account || account.disabled_at || !current) return visitor
  const staff = { kind: 'staff', account: subject, name: account.name, post: current, posts } as const
  return safeEnough(current.role, required, account.has_second) ? staff : { ...staff, limited: true }
}

async function residentOf(db: PeopleDeps['db'], id: Id): Promise<Actor> {
  const county = countyOf(id)
  const [[row]] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.resident').select(['name', 'phone']).where('county', '=', county).where('id', '=', id),
  )
  return row ? { kind: 'resident', id, county, name: row.name ?? maskPhone(row.phone) } : visitor
}
