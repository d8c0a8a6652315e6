import { Refusal } from '@lianxin/platform/http'
import type { PlaceCode } from '../../contract/ids.ts'
import type { DemoLogin } from '../../contract/login.ts'
import { roleCodes, type RoleCode } from '../../contract/roles.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { getPhone } from '../guards.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { enterAsResident, findResident, type ResidentSignedIn } from './resident-login.ts'
import { enterAsStaff, findByLogin, plainLogin, type StaffSignedIn } from './staff-login.ts'
import type { Visit } from './visit.ts'

/** Signs an invented person in without a password. Exists in a demonstration city only; elsewhere there is no such page. */
export async function demoLogin(
  state: PeopleState,
  visit: Visit,
  input: DemoLogin,
): Promise<StaffSignedIn | ResidentSignedIn> {
  if (!state.demo) throw new Refusal('demo_only')
  if (input.login) {
    const account = await findByLogin(state, plainLogin(input.login))
    if (!account) throw new Refusal('account_not_found', { field: 'login' })
    return enterAsStaff(state, visit, { ...account, must_change: false })
  }
  if (input.unit || (input.place && input.role)) {
    const account = await findByPost(state, input)
    if (!account) throw new Refusal('account_not_found', { field: input.unit ? 'unit' : 'role' })
    return enterAsStaff(state, visit, { ...account, must_change: false })
  }
  if (!input.phone) throw new Refusal('account_not_found', { field: 'login' })
  const phone = getPhone(input.phone)
  if (!(await findResident(state, phone))) throw new Refusal('account_not_found', { field: 'phone' })
  return enterAsResident(state, visit, phone)
}

/** Somebody who holds a post in the unit, or the role at the place, today. */
async function findByPost({ db, clock }: PeopleState, { unit, place, role }: DemoLogin) {
  const day = dayOf(clock.now())
  const held = q
    .selectFrom('people.post as p')
    .innerJoin('people.account as a', 'a.id', 'p.account')
    .selectAll('a')
    .where('a.disabled_at', 'is', null)
    .where('p.from_day', '<=', day)
    .where((e) => e.or([e('p.to_day', 'is', null), e('p.to_day', '>', day)]))
    .orderBy('p.id')
    .limit(1)
  const [[row]] = await db.read(
    { as: 'auth' },
    unit
      ? held.where('p.unit', '=', unit)
      : held.where('p.place', '=', place ?? '').where('p.role', '=', role ?? ''),
  )
  return row
}

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly role: RoleCode
  readonly place: string
}

/** One account to try for each role there is, in the order of the roles. Empty outside a demonstration city. */
export async function demoAccounts(state: PeopleState): Promise<DemoAccount[]> {
  if (!state.demo) return []
  const day = dayOf(state.clock.now())
  const [rows] = await state.db.read(
    { as: 'auth' },
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .distinctOn('p.role')
      .select(['a.login', 'a.name', 'p.role', 'p.place'])
      .where('a.disabled_at', 'is', null)
      .where('p.from_day', '<=', day)
      .where((e) => e.or([e('p.to_day', 'is', null), e('p.to_day', '>', day)]))
      .orderBy('p.role')
      .orderBy('p.place')
      .orderBy('p.id'),
  )
  return rows
    .map((row): DemoAccount => ({ ...row, role: row.role as RoleCode }))
    .sort((a, b) => roleCodes.indexOf(a.role) - roleCodes.indexOf(b.role))
}

/** Some residents to try, in the order in which they were made. Empty outside a demonstration city. */
export async function demoResidents({ db, demo }: PeopleState) {
  if (!demo) return []
  const [rows] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.resident').select(['phone', 'name', 'place']).orderBy('id').limit(4),
  )
  return rows.map((row) => ({ ...row, place: row.place as PlaceCode }))
}
