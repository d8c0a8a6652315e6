import { randomInt } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import { RECOVERY_CODES, RECOVERY_DIGITS, recoveryShown } from '../../rules/recovery-code.ts'
import { sameHash } from '../keys.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { recordOwn } from './own-account.ts'

type Keyed = Pick<PeopleState, 'keys'>

const hashOf = ({ keys }: Keyed, account: Id, digits: string): Buffer =>
  keys.code(keys.door('recovery', account), digits)

/** Recovery codes as they are shown, once, and as they are kept: hashes that nobody turns back without the room's key. */
export function makeRecovery(state: Keyed, account: Id): { shown: readonly string[]; kept: Buffer[] } {
  const drawn = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_DIGITS }, () => String(randomInt(10))).join(''),
  )
  return { shown: drawn.map(recoveryShown), kept: drawn.map((digits) => hashOf(state, account, digits)) }
}

/** What is left of an account's codes once these digits were used; undefined when they are none of them. */
export function recoveryLeft(state: Keyed, account: Id, kept: readonly Buffer[], digits: string): Buffer[] | undefined {
  const used = hashOf(state, account, digits)
  const left = kept.filter((one) => !sameHash(one, used))
  return left.length < kept.length ? left : undefined
}

/** New recovery codes in place of the old ones, shown this once. */
export async function renewRecovery(state: PeopleState, staff: Staff): Promise<readonly string[]> {
  const { shown, kept } = makeRecovery(state, staff.account)
  await recordOwn(state, staff, 'people.make_recovery_codes', (account) => {
    if (!account.second_factor) throw new Refusal('second_missing')
    return { recovery: kept }
  })
  return shown
}

/** How many of somebody's recovery codes are left. */
export async function countRecovery({ db }: PeopleState, { account }: Staff): Promise<number> {
  const [[row]] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select((e) => e.fn<number>('cardinality', ['recovery']).as('left'))
      .where('county', '=', countyOf(account))
      .where('id', '=', account),
  )
  return row?.left ?? 0
}
