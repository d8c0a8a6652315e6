import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Sealed, Vault } from '@lianxin/platform/crypto'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import type { Account, Post } from '../../contract/account.ts'
import type { AccountId, PlaceCode, PostId, UnitId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { maskPhone } from '../../rules/masking.ts'
import { within } from '../guards.ts'
import { accountPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { accountColumns, q } from '../store.ts'

/** A list is for finding somebody, not for carrying people off: one page, and then a narrower question. */
export const ACCOUNTS_SHOWN = 50

const postColumns = ['id', 'account', 'role', 'place', 'unit', 'from_day', 'to_day'] as const
interface PostRow {
  id: string
  account: string
  role: string
  place: string
  unit: string | null
  from_day: string
  to_day: string | null
}

const toPost = (row: PostRow): Post => ({
  id: row.id as PostId,
  account: row.account as AccountId,
  role: row.role as RoleCode,
  place: row.place as PlaceCode,
  unit: row.unit as UnitId | null,
  from: row.from_day,
  to: row.to_day,
})

interface AccountRow {
  id: string
  login: string
  name: string
  phone: Sealed | null
  has_second: boolean
  disabled_at: Temporal.Instant | null
}

const toAccount = (vault: Vault, row: AccountRow, posts: readonly PostRow[]): Account => ({
  id: row.id as AccountId,
  login: row.login,
  name: row.name,
  phone: row.phone && maskPhone(vault.open(accountPhoneAt(row.id), row.phone)),
  disabled: row.disabled_at !== null,
  secondFactor: row.has_second,
  posts: posts.filter((post) => post.account === row.id).map(toPost),
})

/**
 * Accounts opened in a place or holding a post there, by login, with the posts the reader may see. `find` is a part
 * of a login or name. At most fifty and one more, which says that there are more.
 */
export async function listAccounts(
  { db, vault }: PeopleState,
  staff: Staff,
  ask: { place?: PlaceCode | undefined; find?: string | undefined },
): Promise<Account[]> {
  const place = ask.place ?? staff.post.place
  within(staff, place)
  const { lo, hi } = subtreeOf(place)
  const part = ask.find && `%${ask.find.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const scope = scopeOf(staff)
  const [rows] = await db.read(
    scope,
    q
      .selectFrom('people.account as a')
      .select(['a.id', 'a.login', 'a.name', 'a.phone', 'a.has_second', 'a.disabled_at'])
      .where((e) =>
        e.or([
          e.and([e('a.place', '>=', lo), e('a.place', '<', hi)]),
          e.exists(
            e
              .selectFrom('people.post as p')
              .select('p.id')
              .whereRef('p.account', '=', 'a.id')
              .where('p.place', '>=', lo)
              .where('p.place', '<', hi),
          ),
        ]),
      )
      .$if(part !== undefined && part !== '', (query) =>
        query.where((e) => e.or([e('a.login', 'like', part ?? ''), e('a.name', 'like', part ?? '')])),
      )
      .orderBy('a.login')
      .limit(ACCOUNTS_SHOWN + 1),
  )
  if (rows.length === 0) return []
  const [posts] = await db.read(
    scope,
    q
      .selectFrom('people.post')
      .select(postColumns)
      .where(
        'account',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('from_day'),
  )
  return rows.map((row) => toAccount(vault, row, posts))
}

/** One account with the posts the reader may see; refuses one the reader may not see as if it did not exist. */
export async function showAccount({ db, vault }: PeopleState, staff: Staff, id: AccountId): Promise<Account> {
  const [[row], posts] = await db.read(
    scopeOf(staff),
    q.selectFrom('people.account').select(accountColumns).where('county', '=', countyOf(id)).where('id', '=', id),
    q.selectFrom('people.post').select(postColumns).where('account', '=', id).orderBy('from_day'),
  )
  if (!row) throw new Refusal('account_not_found')
  return toAccount(vault, row, posts)
}

/** One post; refuses one the reader may not see. */
export async function showPost({ db }: PeopleState, staff: Staff, id: PostId): Promise<Post> {
  const [[row]] = await db.read(
    scopeOf(staff),
    q.selectFrom('people.post').select(postColumns).where('county', '=', countyOf(id)).where('id', '=', id),
  )
  if (!row) throw new Refusal('post_not_found')
  return toPost(row)
}
