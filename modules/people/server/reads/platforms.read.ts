import type { AccountId, PlaceCode, UnitId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

interface PlatformPerson {
  readonly account: AccountId
  readonly name: string
  readonly role: RoleCode
  readonly unit: UnitId
}

/** Who holds a post in a unit at a town today: a station's own people, and those a department seconds there. */
export async function platformStaff({ db, clock }: PeopleState, town: PlaceCode): Promise<PlatformPerson[]> {
  const today = dayOf(clock.now())
  const [rows] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .select(['p.account', 'a.name', 'p.role', 'p.unit', 'p.from_day', 'p.to_day'])
      .where('p.place', '=', town)
      .where('p.unit', 'is not', null)
      .where('a.disabled_at', 'is', null)
      .orderBy('p.id'),
  )
  return rows
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, today))
    .map((row) => ({
      account: row.account as AccountId,
      name: row.name,
      role: row.role as RoleCode,
      unit: row.unit as UnitId,
    }))
}
