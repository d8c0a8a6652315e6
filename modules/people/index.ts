// What neighbours on the server may ask of the people: the room itself, who a session stands for, units for routing,
// who is on call, and the residents behind phones.
import { countyOf } from '@lianxin/platform/ids'
import type { AccountId, ResidentId, UnitId } from './contract/ids.ts'
import { getPhone } from './server/guards.ts'
import { addResident, findResident } from './server/login/resident-login.ts'
import { staffOfUnit } from './server/reads/duty.read.ts'
import { findStaff, namedAround } from './server/reads/staff.read.ts'
import { residentPhoneAt } from './server/sealed-at.ts'
import type { PeopleState } from './server/room.ts'
import { q } from './server/store.ts'

export { actorOf } from './server/actor-of.ts'
export { eraseResident } from './server/acts/erase-resident.ts'
export { createAccount } from './server/acts/create-account.ts'
export type { PeopleDeps, PlacesAsked } from './server/deps.ts'
export { unusedResidents } from './server/terms/people-terms.ts'
export { peopleState } from './server/room.ts'
export type { PeopleState } from './server/room.ts'
export { findOnCall } from './server/reads/duty.read.ts'
export { ownLook } from './server/reads/looks.read.ts'
export type { OnCallNow } from './server/reads/duty.read.ts'
export { showGridPeople } from './server/reads/grid-people.read.ts'
export type { DirectoryUnit, UnitDirectory } from './rules/unit-directory.ts'
export { unitDirectory } from './rules/unit-directory.ts'
export { gapsIn } from './rules/duty.ts'
export { maskName, maskPhone } from './rules/masking.ts'
export { normalisePhone } from './rules/phone.ts'
export { readSheet, type SheetLine } from './server/roster/read-sheet.ts'
export { csvFileOf, fileOf, sheetCsv, sheetXlsx } from './server/roster/sheet-out.ts'

/** The number to ring a member of staff at, for what rings by itself; undefined when none is kept. Never for a page. */
export async function ringOf(people: PeopleState, id: AccountId): Promise<string | undefined> {
  const found = await findStaff(people, id)
  return found && !found.disabled ? (found.phone ?? undefined) : undefined
}

/** Those who hold a post in a unit today, each with the role, and whether somebody stands in for them; nobody when the unit is gone. */
export async function staffOf(
  people: PeopleState,
  id: UnitId,
): Promise<{ account: AccountId; name: string; role: string; away: boolean }[]> {
  const unit = people.units.now.get(id)
  return unit
    ? (await staffOfUnit(people, unit)).map(({ account, name, role, away }) => ({ account, name, role, away }))
    : []
}

/** Members of staff by name or login who hold a post today at a place or at one above it: whoever serves it. */
export const staffNamed = namedAround

/**
 * The resident behind a phone, made when it is new: for staff who take a request down for somebody.
 * Refuses what is no mobile number.
 */
export async function residentOf(people: PeopleState, typedPhone: string): Promise<ResidentId> {
  const phone = getPhone(typedPhone)
  return (await findResident(people, phone)) ?? addResident(people, phone)
}

/** The phone a resident signs in with, for messages to them; never for a page. */
export async function phoneOf({ db, vault }: PeopleState, id: ResidentId): Promise<string | undefined> {
  const [[row]] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.resident').select('phone').where('county', '=', countyOf(id)).where('id', '=', id),
  )
  // Of somebody who left nothing is kept.
  return row && (vault.open(residentPhoneAt(id), row.phone) || undefined)
}
