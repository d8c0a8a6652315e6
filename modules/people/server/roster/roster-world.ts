import type { Staff } from '@lianxin/platform/auth'
import { lies } from '@lianxin/places/contract'
import { sql } from 'kysely'
import type { AccountId } from '../../contract/ids.ts'
import { dayOf, overlap } from '../../rules/post-dates.ts'
import type { RosterEntry, RosterRow, RosterWorld } from '../../rules/roster.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** What the rows are held against, and who of them is known already. */
export interface KnownWorld extends RosterWorld {
  accountOf(login: string): AccountId | undefined
  /** Whether a person holds this very post already: importing the same file again changes nothing. */
  holds(entry: RosterEntry): boolean
}

/** Reads accounts and posts of the logins in the file, all at once. */
export async function rosterWorld(state: PeopleState, staff: Staff, rows: readonly RosterRow[]): Promise<KnownWorld> {
  const logins = [...new Set(rows.map((row) => (row.cells.login ?? '').normalize('NFKC').trim().toLowerCase()))]
  const [accounts, posts] = await state.db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['id', 'login', 'name'])
      .where('login', '=', sql<string>`any(${logins}::text[])`),
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .select(['a.login', 'p.role', 'p.place', 'p.from_day as from', 'p.to_day as to'])
      .where('a.login', '=', sql<string>`any(${logins}::text[])`),
  )
  const byLogin = new Map(accounts.map((one) => [one.login, one]))
  const held = Map.groupBy(posts, (post) => `${post.login} ${post.role} ${post.place}`)
  return {
    today: dayOf(state.clock.now()),
    placeIs: (place) => (!state.places.exists(place) ? 'unknown' : lies(place, staff.post.place) ? 'mine' : 'outside'),
    unitNamed: (name, place) => state.units.now.named(name, place)?.id,
    nameOf: (login) => byLogin.get(login)?.name,
    accountOf: (login) => byLogin.get(login)?.id as AccountId | undefined,
    holds: (entry) =>
      held.get(`${entry.login} ${entry.role} ${entry.place}`)?.some((post) => overlap(post, entry)) ?? false,
  }
}
