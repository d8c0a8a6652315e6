import type { Db } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import type { AccountId } from '../../contract/ids.ts'
import { q } from '../store.ts'

export interface StaffMember {
  readonly login: string
  readonly name: string
  readonly phone: string | null
  readonly disabled: boolean
}

/** A member of staff by key, wherever in the city the account was opened; for acts and for ringing, never for a list. */
export async function findStaff(db: Db, id: AccountId): Promise<StaffMember | undefined> {
  const [[row]] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['login', 'name', 'phone', 'disabled_at'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id),
  )
  return row && { login: row.login, name: row.name, phone: row.phone, disabled: row.disabled_at !== null }
}
