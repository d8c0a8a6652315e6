import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { AccountId } from '../../contract/ids.ts'
import type { AskStaffCode, ChangePassword, SetPassword } from '../../contract/login.ts'
import { CODE_MINUTES } from '../../rules/login-code.ts'
import { weakPassword } from '../../rules/password.ts'
import { accountPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { codeFits, makeCode, sendCode } from './codes.ts'
import { passDoors } from './doors.ts'
import { recordOn, recordOwn } from './own-account.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { enterAsStaff, findByLogin, plainLogin, secondTyped, type StaffSignedIn } from './staff-login.ts'
import type { Visit } from './visit.ts'

/**
 * 首次登录或忘记密码: sends a code to the phone the account has. The answer is the same when there is no such account
 * or it has no phone: a code is made all the same, and nobody waits for the SMS to leave.
 */
export async function askStaffCode(
  state: PeopleState,
  visit: Visit,
  input: AskStaffCode,
): Promise<{ minutes: number }> {
  const login = plainLogin(input.login)
  await passDoors(state, [
    { door: 'codeToPhone', of: ['staff', login] },
    { door: 'codeFromSource', of: [visit.ip] },
  ])
  const account = await findByLogin(state, login)
  const code = await makeCode(state, 'staff', login)
  if (account?.phone) sendCode(state, state.vault.open(accountPhoneAt(account.id), account.phone), passwordText(code))
  return { minutes: CODE_MINUTES }
}

const passwordText = (code: string) =>
  `【连心】验证码 ${code}，用于设置工作账号密码，${CODE_MINUTES} 分钟内有效。不是您本人操作请忽略，勿告诉他人。`

/** Sets a password by the code and signs in; a second factor is still asked for, and every other sign-in ends. */
export async function setPassword(state: PeopleState, visit: Visit, input: SetPassword): Promise<StaffSignedIn> {
  const login = plainLogin(input.login)
  await passDoors(state, [
    { door: 'account', of: ['code', login] },
    { door: 'source', of: [visit.ip] },
  ])
  if (weakPassword(input.password, login)) throw new Refusal('password_weak', { field: 'password' })
  const account = await findByLogin(state, login)
  if (account?.second_factor && !input.second) throw new Refusal('second_needed', { field: 'second' })
  const fits = await codeFits(state, 'staff', login, input.code)
  if (!account || !fits) throw new Refusal('code_wrong', { field: 'code' })
  const second = secondTyped(state, account, input.second)
  const id = account.id as AccountId
  const password = await hashPassword(input.password)
  await recordOn(state, id, { kind: 'system', name: account.name }, 'people.set_password', () => ({
    password,
    must_change: false,
  }))
  await state.sessions.closeAll(id)
  return enterAsStaff(state, visit, { ...account, must_change: false }, { second })
}

/** 修改密码: asks for the present one; every other sign-in of the account ends. */
export async function changePassword(
  state: PeopleState,
  staff: Staff,
  token: string | undefined,
  { current, next }: ChangePassword,
): Promise<void> {
  await passDoors(state, [{ door: 'accountAndSource', of: ['password', staff.account] }])
  const password = await hashPassword(next)
  await recordOwn(state, staff, 'people.change_password', async (account) => {
    if (!(await passwordFits(account.password, current))) throw new Refusal('password_wrong', { field: 'current' })
    if (next === current || weakPassword(next, account.login)) throw new Refusal('password_weak', { field: 'next' })
    return { password, must_change: false }
  })
  await state.sessions.closeAll(staff.account, token)
}
