import type { ResidentActor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { OpenSession } from '../../contract/sessions.ts'
import { deviceOf, networkOf } from '../../rules/device.ts'
import type { PeopleState } from '../room.ts'
import { recordOwn } from './own-account.ts'

type Person = Staff | ResidentActor
const idOf = (who: Person) => (who.kind === 'staff' ? who.account : who.id)

/** 登录着的设备, last used first. */
export async function ownSessions({ sessions }: PeopleState, who: Person, token?: string): Promise<OpenSession[]> {
  const open = await sessions.list(idOf(who), token)
  return open.map(({ key, createdAt, seenAt, ip, agent, current }) => ({
    key,
    since: createdAt.toString(),
    seen: seenAt.toString(),
    device: deviceOf(agent),
    network: networkOf(ip),
    current,
  }))
}

/** Written down for staff, whose chain is the account's; a resident's devices are nobody's concern. */
async function noted(state: PeopleState, who: Person, act: string): Promise<void> {
  if (who.kind === 'staff') await recordOwn(state, who, act, () => ({}))
}

/** Ends one of one's own sign-ins; another's is as if it were not there. */
export async function endOwnSession(state: PeopleState, who: Person, key: string): Promise<void> {
  if (!(await state.sessions.closeOne(idOf(who), key))) throw new Refusal('session_not_found')
  await noted(state, who, 'people.end_session')
}

/** Ends all sign-ins but the one that asks. */
export async function endOtherSessions(state: PeopleState, who: Person, token?: string): Promise<void> {
  await state.sessions.closeAll(idOf(who), token)
  await noted(state, who, 'people.end_sessions')
}
