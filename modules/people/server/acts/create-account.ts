import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isUniqueViolation } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { actBefore, record } from '@lianxin/platform/journal'
import type { Account, CreateAccount } from '../../contract/account.ts'
import type { AccountId } from '../../contract/ids.ts'
import { administrators } from '../../contract/roles.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { weakPassword } from '../../rules/password.ts'
import { checkPost, getPhone, once, within } from '../guards.ts'
import { hashPassword } from '../login/passwords.ts'
import { showAccount } from '../reads/accounts.read.ts'
import { accountPhoneAt, postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { chained, q } from '../store.ts'

/**
 * Opens an account as a member of staff does: no administrator comes of it alone. It takes two, whoever opens the account
 * and whoever gives the post; the installation itself makes the first three.
 */
export async function openAccount(state: PeopleState, staff: Staff, input: CreateAccount): Promise<Account> {
  if (administrators.some((role) => role === input.role)) throw new Refusal('admins_granted', { field: 'role' })
  return createAccount(state, staff, input)
}

/**
 * 开设账号: an account with its first post. Without a password the person sets one by a code sent to the phone;
 * a password given here is known to two people and has to be changed at the first sign-in.
 */
export async function createAccount(state: PeopleState, staff: Staff, input: CreateAccount): Promise<Account> {
  const { db, ids, clock, places, units } = state
  within(staff, input.place)
  checkPost(input, places, units.now)
  const phone = input.phone ? getPhone(input.phone) : null
  if (!phone && !input.password) throw new Refusal('phone_needed', { field: 'phone' })
  if (input.password && weakPassword(input.password, input.login))
    throw new Refusal('password_weak', { field: 'password' })

  const county = countyOf(input.place)
  const id: AccountId = await ids.next(county, kinds.account)
  const post = await ids.next(county, kinds.post)
  const password = input.password ? await hashPassword(input.password) : null
  const at = clock.now()
  const from = input.from ?? dayOf(at)
  const { login, name, role, place, unit, actId } = input
  const body = { login, name, post, role, place, unit, from, firstPassword: password !== null }
  const entry = record({ county, object: id, place, act: 'people.create_account', actId, actor: staff, at, body })

  const written = once(
    () =>
      db
        .write(
          scopeOf(staff),
          ...entry.statements,
          q.insertInto('people.account').values({
            county,
            id,
            login,
            name,
            phone: state.vault.seal(accountPhoneAt(id), phone),
            place,
            password,
            must_change: password !== null,
            created_at: at,
            ...chained(entry),
          }),
          q.insertInto('people.post').values({
            county,
            id: post,
            account: id,
            role,
            place,
            unit: unit ?? null,
            from_day: from,
            to_day: null,
            // The law wants the grid worker's number posted.
            phone: state.vault.seal(postPhoneAt(post), role === 'gridWorker' ? phone : null),
            created_at: at,
            version: 0,
          }),
        )
        .then(() => id),
    async () => {
      const [[before]] = await db.read(scopeOf(staff), actBefore(county, actId))
      return (before?.object ?? id) as AccountId
    },
  )
  return showAccount(
    state,
    staff,
    await written.catch((error: unknown) => {
      if (isUniqueViolation(error, 'account_login_once')) throw new Refusal('login_taken', { field: 'login' })
      throw error
    }),
  )
}
