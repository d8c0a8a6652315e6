import type { Vault } from '@lianxin/platform/crypto'
import type { Db } from '@lianxin/platform/db'
import { countyOf } from '@lianxin/platform/ids'
import { lineageOf } from '@lianxin/places/contract'
import type { AccountId, PlaceCode, UnitId } from '../../contract/ids.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import { accountPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

export interface StaffMember {
  readonly login: string
  readonly name: string
  readonly phone: string | null
  readonly disabled: boolean
}

/** A member of staff by key, wherever in the city the account was opened; for acts and for ringing, never for a list. */
export async function findStaff(
  { db, vault }: { readonly db: Db; readonly vault: Vault },
  id: AccountId,
): Promise<StaffMember | undefined> {
  const [[row]] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['login', 'name', 'phone', 'disabled_at'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id),
  )
  return (
    row && {
      login: row.login,
      name: row.name,
      phone: vault.open(accountPhoneAt(id), row.phone),
      disabled: row.disabled_at !== null,
    }
  )
}

/** Members of staff by name or login, one line for each post that serves a place today; by key of the places, never for a list. */
export async function namedAround({ db, clock }: Pick<PeopleState, 'db' | 'clock'>, name: string, around: PlaceCode) {
  const [rows] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .select(['a.id', 'a.name', 'p.role', 'p.place', 'p.unit', 'p.from_day', 'p.to_day'])
      .where('p.place', 'in', lineageOf(around))
      .where((e) => e.or([e('a.name', '=', name), e('a.login', '=', name.toLowerCase())]))
      .where('a.disabled_at', 'is', null)
      .orderBy('a.id'),
  )
  const today = dayOf(clock.now())
  return rows
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, today))
    .map((row) => ({
      account: row.id as AccountId,
      name: row.name,
      role: row.role,
      place: row.place as PlaceCode,
      unit: row.unit as UnitId | null,
    }))
}
