import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { AccountId, PostId } from '../../contract/ids.ts'
import type { StaffLogin } from '../../contract/login.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { safeEnough } from '../../rules/second-factor-roles.ts'
import { postsOf, postsToday } from '../actor-of.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { clearDoor, passDoors, type DoorTry } from './doors.ts'
import { recordOn } from './own-account.ts'
import { passwordFits } from './passwords.ts'
import { stepOf } from './second-factor.ts'
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
  const step = secondStep(state, account.second_factor, input.second)
  const signedIn = await enterAsStaff(state, visit, account, { step })
  await clearDoor(state, door)
  return signedIn
}

/** The step of the second factor's code; undefined without a second factor. Refuses a missing or wrong code. */
export function secondStep(
  { keys, clock }: PeopleState,
  sealed: Buffer | null,
  typed: string | undefined,
): number | undefined {
  if (!sealed) return undefined
  if (!typed) throw new Refusal('second_needed', { field: 'second' })
  const step = stepOf(keys.unseal(sealed), typed, clock.now())
  if (step === undefined) throw new Refusal('login_failed', { field: 'second' })
  return step
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
  { step, actAs }: { step?: number | undefined; actAs?: PostId | undefined } = {},
): Promise<StaffSignedIn> {
  const id = account.id as AccountId
  const [rows] = await state.db.read({ as: 'auth' }, postsOf(id))
  const posts = postsToday(rows, dayOf(state.clock.now()))
  const post = posts.find((one) => one.id === actAs) ?? posts[0]
  if (!post) throw new Refusal('no_post_now')
  const staff: Staff = { kind: 'staff', account: id, name: account.name, post, posts }
  await recordOn(state, id, staff, 'people.sign_in', (locked) => {
    const last = { last_in: state.clock.now() }
    if (step === undefined) return last
    // Under the lock: of two sign-ins with one code only the first comes in.
    if (locked.second_step !== null && BigInt(locked.second_step) >= BigInt(step))
      throw new Refusal('login_failed', { field: 'second' })
    return { ...last, second_step: String(step) }
  })
  const token = await beginSession(state, visit, { subject: id, kind: 'staff', post: post.id })
  const mustSecond = !safeEnough(post.role, state.secondFactor === 'required', account.has_second)
  return { token, staff, mustChange: account.must_change, mustSecond }
}
