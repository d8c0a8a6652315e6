import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { PlaceCode } from '../../contract/ids.ts'
import type { ReopenAccount } from '../../contract/sessions.ts'
import { within } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { actOnAccount } from './on-account.ts'

/**
 * 重新启用: an account that was closed, by hand or for lying idle, opens again with a reason. Its password counts no more:
 * the person sets one by a code to the phone, as at first.
 */
export async function reopenAccount(state: PeopleState, staff: Staff, input: ReopenAccount): Promise<void> {
  await actOnAccount(state, staff, input, 'people.reopen_account', (found, at) => {
    within(staff, found.place as PlaceCode)
    if (!found.disabled_at) throw new Refusal('account_open')
    return { disabled_at: null, last_in: at, stale_warned_at: null, password: null }
  })
}
