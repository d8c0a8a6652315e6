import type { Staff } from '@lianxin/platform/auth'
import { freshSecond, Refusal } from '@lianxin/platform/http'
import { Secret, TOTP } from 'otpauth'
import { recordOwn } from './own-account.ts'
import { passDoors } from './doors.ts'
import { passwordFits } from './passwords.ts'
import { makeRecovery } from './recovery-codes.ts'
import { readCode } from '../../rules/login-code.ts'
import type { PeopleState } from '../room.ts'

const STEP_SECONDS = 30

const totp = (secret: string, label = 'lianxin'): TOTP =>
  new TOTP({ issuer: '连心 Lianxin', label, secret: Secret.fromBase32(secret), period: STEP_SECONDS })

/**
 * The time step a code belongs to, one step of slack either way; undefined when it is wrong. A step is used once:
 * whoever looked over a shoulder comes too late.
 */
export function stepOf(secret: string, typed: string, now: Temporal.Instant): number | undefined {
  const token = readCode(typed)
  const delta = token && totp(secret).validate({ token, window: 1, timestamp: now.epochMilliseconds })
  return typeof delta === 'number' ? Math.floor(now.epochMilliseconds / 1000 / STEP_SECONDS) + delta : undefined
}

/** 登记身份验证器: a new secret, which counts only after a first right code. Another in place of one asks for the old. */
export async function startSecondFactor(state: PeopleState, staff: Staff): Promise<{ uri: string; secret: string }> {
  if (staff.secondDue === 'code') freshSecond(staff)
  const secret = new Secret({ size: 20 }).base32
  await recordOwn(state, staff, 'people.start_second_factor', () => ({ second_pending: state.keys.seal(secret) }))
  return { uri: totp(secret, staff.name).toString(), secret }
}

/** Confirms the secret by a code of it; from then on every sign-in asks for one. Answers the recovery codes, once. */
export async function verifySecondFactor(
  state: PeopleState,
  staff: Staff,
  code: string,
  token: string | undefined,
): Promise<readonly string[]> {
  await passDoors(state, [{ door: 'accountAndSource', of: ['second', staff.account] }])
  const { shown, kept } = makeRecovery(state, staff.account)
  await recordOwn(state, staff, 'people.set_second_factor', (account) => {
    if (!account.second_pending) throw new Refusal('second_wrong', { field: 'code' })
    const step = stepOf(state.keys.unseal(account.second_pending), code, state.clock.now())
    if (step === undefined) throw new Refusal('second_wrong', { field: 'code' })
    return { second_factor: account.second_pending, second_pending: null, second_step: String(step), recovery: kept }
  })
  if (token) await state.sessions.showedSecond(token)
  return shown
}

/** Takes the second factor away; asks for the password, since an unattended desk must not be enough. */
export async function dropSecondFactor(state: PeopleState, staff: Staff, password: string): Promise<void> {
  await passDoors(state, [{ door: 'accountAndSource', of: ['password', staff.account] }])
  await recordOwn(state, staff, 'people.drop_second_factor', async (account) => {
    if (!(await passwordFits(account.password, password))) throw new Refusal('password_wrong', { field: 'password' })
    return { second_factor: null, second_pending: null, second_step: null, recovery: [] }
  })
}
