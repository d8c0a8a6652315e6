import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { AccountId, PostId } from '../../contract/ids.ts'
import type { StaffLogin } from '../../contract/login.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { readRecovery } from '../../rules/recovery-code.ts'
import { safeEnough } from '../../rules/second-factor-roles.ts'
import { postsOf, postsToday } from '../actor-of.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { clearDoor, passDoors, type DoorTry } from './doors.ts'
import { recordOn } from './own-account.ts'
import { passwordFits } from './passwords.ts'
import { secondUsed } from './show-second.ts'
import { beginSession, type Visit } from './visit.ts'

export interface StaffSignedIn {
  readonly token: string
  readonly staff: Staff
  /** The password was set by somebody else and is no secret yet. */
  readonly mustChange: boolean
  /** The role asks for a second factor that is not set up yet. */
  readonly mustSecond: boolean
}

/** As kept: small letters, no spaces around, full-width letters made plain. */
export const plainLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** An account by its login; undefined for one that is closed. */
export async function findByLogin({ db }: PeopleState, login: string) {
  const [[row]] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.account').selectAll().where('login', '=', login).where('disabled_at', 'is', null),
  )
  return row
}

/**
 * 工作人员登录. Unknown login, closed account, wrong password: one answer, one duration. Five failures shut the door
 * for this login from this source; wider doors stop guessing spread over many.
 */
export async function staffLogin(state: PeopleState, visit: Visit, input: StaffLogin): Promise<StaffSignedIn> {
  const login = plainLogin(input.login)
  const door: DoorTry = { door: 'accountAndSource', of: [login, visit.ip] }
  await passDoors(state, [door, { door: 'account', of: [login] }, { door: 'source', of: [visit.ip] }])
  const account = await findByLogin(state, login)
  const fits = await passwordFits(account?.password, input.password)
  if (!account || !fits) throw new Refusal('login_failed', { field: 'login' })
  const second = secondTyped(state, account, input.second)
  const signedIn = await enterAsStaff(state, visit, account, { second })
  await clearDoor(state, door)
  return signedIn
}

/** The code of the second factor as typed; undefined without one. Refuses a missing or wrong code. */
export function secondTyped(
  state: PeopleState,
  account: Parameters<typeof secondUsed>[1],
  typed: string | undefined,
): string | undefined {
  if (!account.second_factor) return undefined
  if (!typed) throw new Refusal('second_needed', { field: 'second' })
  if (!secondUsed(state, account, typed)) throw new Refusal('login_failed', { field: 'second' })
  return typed
}

interface Entering {
  readonly id: string
  readonly name: string
  readonly must_change: boolean
  readonly has_second: boolean
}

/** Opens the session of a person who has proved who they are, and writes the sign-in down. */
export async function enterAsStaff(
  state: PeopleState,
  visit: Visit,
  account: Entering,
  { second, actAs }: { second?: string | undefined; actAs?: PostId | undefined } = {},
): Promise<StaffSignedIn> {
  const id = account.id as AccountId
  const [rows] = await state.db.read({ as: 'auth' }, postsOf(id))
  const posts = postsToday(rows, dayOf(state.clock.now()))
  const post = posts.find((one) => one.id === actAs) ?? posts[0]
  if (!post) throw new Refusal('no_post_now')
  const staff: Staff = { kind: 'staff', account: id, name: account.name, post, posts }
  const act = second && readRecovery(second) ? 'people.sign_in_by_recovery' : 'people.sign_in'
  await recordOn(state, id, staff, act, (locked) => {
    const last = { last_in: state.clock.now() }
    if (second === undefined) return last
    const used = secondUsed(state, locked, second)
    if (!used) throw new Refusal('login_failed', { field: 'second' })
    return { ...last, ...used }
  })
  const token = await beginSession(state, visit, {
    subject: id,
    kind: 'staff',
    post: post.id,
    second: second !== undefined,
  })
  const mustSecond = !safeEnough(post.role, state.secondFactor === 'required', account.has_second)
  return { token, staff, mustChange: account.must_change, mustSecond }
}
