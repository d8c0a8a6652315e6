import { shaped, type Statement } from '@lianxin/platform/db'
import { visitor, type Actor, type Post, type Session } from '@lianxin/platform/auth'
import { countyOf, kindOf, kinds, type Id } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import type { PlaceCode } from '../contract/ids.ts'
import { secondDue } from '../rules/second-due.ts'
import { safeEnough } from '../rules/second-factor-roles.ts'
import { dayOf, holdsOn } from '../rules/post-dates.ts'
import type { PeopleDeps } from './deps.ts'
import { calledAs } from './sealed-at.ts'
import { q } from './store.ts'

interface PostRow {
  id: string
  role: string
  place: string
  unit: string | null
  from_day: string
  to_day: string | null
  covers: string | null
  covers_name: string | null
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
      ...(row.covers ? { covers: { account: row.covers as Id, name: row.covers_name ?? '' } } : {}),
    }))
}

/** All posts of an account, ended ones too. */
export const postsOf = (account: Id) =>
  q
    .selectFrom('people.post')
    .select(['id', 'role', 'place', 'unit', 'from_day', 'to_day', 'covers', 'covers_name'])
    .where('account', '=', account)
    .orderBy('from_day')
    .orderBy('id')

// Every request of somebody signed in asks one of these two: one statement each, its text made once.
const accountRows = shaped((one: { county: number; id: string }) =>
  q
    .selectFrom('people.account as a')
    .innerJoin('people.post as p', 'p.account', 'a.id')
    .select([
      'a.name',
      'a.disabled_at',
      'a.has_second',
      'p.id',
      'p.role',
      'p.place',
      'p.unit',
      'p.from_day',
      'p.to_day',
      'p.covers',
      'p.covers_name',
    ])
    .where('a.county', '=', one.county)
    .where('a.id', '=', one.id)
    .orderBy('p.from_day')
    .orderBy('p.id'),
)
const residentRow = shaped((one: { county: number; id: string }) =>
  q.selectFrom('people.resident').select(['name', 'phone']).where('county', '=', one.county).where('id', '=', one.id),
)
type Of<S> = S extends (...values: never[]) => Statement<infer R> ? R : never
type PersonRow = Of<typeof accountRows> | Of<typeof residentRow>

const personRows = (id: Id): Statement<PersonRow> => {
  const key = { county: countyOf(id), id }
  return kindOf(id) === kinds.account ? accountRows(key) : residentRow(key)
}

/**
 * Who a session stands for, asked at every request so that closing an account or ending a post works at once.
 * A visitor when the token is nobody's, the account is closed or holds no post today.
 */
export async function actorOf(
  { sessions, clock, secondFactor, vault }: Pick<PeopleDeps, 'sessions' | 'clock' | 'secondFactor' | 'vault'>,
  token: string,
): Promise<Actor> {
  const found = await sessions.find(token, personRows)
  if (!found) return visitor
  const { session, rows } = found
  const posts = rows.filter((row) => 'role' in row)
  if (session.kind === 'staff') return staffOf(clock.now(), session, posts, secondFactor === 'required')
  const [row] = rows
  const { subject: id } = session
  return row && 'phone' in row
    ? { kind: 'resident', id, county: countyOf(id), name: calledAs(vault, id, row) }
    : visitor
}

function staffOf(
  now: Temporal.Instant,
  { subject, post, secondAt }: Session,
  rows: readonly Of<typeof accountRows>[],
  required: boolean,
): Actor {
  const [account] = rows
  const posts = postsToday(rows, dayOf(now))
  // A sign-in acts in the post it began in: when that ends it stands for nobody, whatever else the person holds.
  const current = post === null ? posts[0] : posts.find((one) => one.id === post)
  if (!account || account.disabled_at || !current) return visitor
  // Who stands in signs as such, in the journal as on the page.
  const name = current.covers ? `${account.name}（代${current.covers.name}）` : account.name
  const due = secondDue({ required, has: account.has_second, shownAt: secondAt }, now)
  const staff = {
    kind: 'staff',
    account: subject,
    name,
    post: current,
    posts,
    ...(due ? { secondDue: due } : {}),
  } as const
  return safeEnough(current.role, required, account.has_second) ? staff : { ...staff, limited: true }
}
