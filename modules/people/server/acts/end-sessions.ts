import type { Staff } from '@lianxin/platform/auth'
import type { EndSessions } from '../../contract/sessions.ts'
import type { PeopleState } from '../room.ts'
import { actOnAccount } from './on-account.ts'

/** 强制退出: every sign-in of an account ends, after the reason is in the journal. */
export async function endSessions(state: PeopleState, staff: Staff, input: EndSessions): Promise<void> {
  await actOnAccount(state, staff, input, 'people.end_sessions_of', () => ({}))
  await state.sessions.closeAll(input.id)
}
