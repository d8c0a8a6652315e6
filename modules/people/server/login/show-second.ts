import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import { readRecovery } from '../../rules/recovery-code.ts'
import type { PeopleState } from '../room.ts'
import { clearDoor, passDoors, type DoorTry } from './doors.ts'
import { recordOwn } from './own-account.ts'
import { recoveryLeft } from './recovery-codes.ts'
import { stepOf } from './second-factor.ts'

interface WithSecond {
  readonly id: string
  readonly second_factor: Buffer | null
  readonly second_step: string | null
  readonly recovery: readonly Buffer[]
}

/** What using a code of the second factor changes: its step is spent, or the recovery code is gone. */
export type SecondUsed = { readonly second_step: string } | { readonly recovery: Buffer[] }

/**
 * What a typed code uses up; undefined when it is wrong or was used before. Decided once more under the lock of the
 * account: of two who come with one code only the first comes in.
 */
export function secondUsed(
  state: Pick<PeopleState, 'keys' | 'clock'>,
  account: WithSecond,
  typed: string,
): SecondUsed | undefined {
  if (!account.second_factor) return undefined
  const digits = readRecovery(typed)
  if (digits) {
    const left = recoveryLeft(state, account.id as Id, account.recovery, digits)
    return left && { recovery: left }
  }
  const step = stepOf(state.keys.unseal(account.second_factor), typed, state.clock.now())
  if (step === undefined) return undefined
  if (account.second_step !== null && BigInt(account.second_step) >= BigInt(step)) return undefined
  return { second_step: String(step) }
}

/** 再次验证: a code of the second factor again, after which exports, unmasking and acts of weight are open for a while. */
export async function showSecond(
  state: PeopleState,
  staff: Staff,
  token: string | undefined,
  code: string,
): Promise<void> {
  const door: DoorTry = { door: 'accountAndSource', of: ['second', staff.account] }
  await passDoors(state, [door])
  await recordOwn(state, staff, 'people.show_second_factor', (account) => {
    const used = secondUsed(state, account, code)
    if (!used) throw new Refusal('second_wrong', { field: 'second_now' })
    return used
  })
  if (token) await state.sessions.showedSecond(token)
  await clearDoor(state, door)
}
