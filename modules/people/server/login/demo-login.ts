import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import type { AccountId, PlaceCode, PostId } from '../../contract/ids.ts'
import type { DemoLogin } from '../../contract/login.ts'
import { roleCodes, type RoleCode } from '../../contract/roles.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { getPhone } from '../guards.ts'
import { staffOfUnit } from '../reads/duty.read.ts'
import { residentNameAt, residentPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { enterAsResident, findResident, type ResidentSignedIn } from './resident-login.ts'
import { enterAsStaff, findByLogin, plainLogin, type StaffSignedIn } from './staff-login.ts'
import type { Visit } from './visit.ts'

/**
 * Signs an invented person in without a password: by login or phone, or whoever works in a unit or holds a role at a
 * place. Exists in a demonstration city only; elsewhere there is no such page.
 */
export async function demoLogin(
  state: PeopleState,
  visit: Visit,
  input: DemoLogin,
): Promise<StaffSignedIn | ResidentSignedIn> {
  if (!state.demo) throw new Refusal('demo_only')
  if (input.phone) {
    const phone = getPhone(input.phone)
    if (!(await findResident(state, phone))) throw new Refusal('account_not_found', { field: 'phone' })
    return enterAsResident(state, visit, phone)
  }
  const post = await findPost(state, input)
  const account = post ? await accountOf(state, post.account) : await findByLogin(state, plainLogin(input.login ?? ''))
  if (!account) throw new Refusal('account_not_found', { field: 'login' })
  return enterAsStaff(state, visit, { ...account, must_change: false }, { actAs: post?.id })
}

interface Played {
  readonly id: PostId
  readonly account: AccountId
}

/** Who in a unit is most likely to have a request in hand: those who handle before those who lead. */
const hands: readonly RoleCode[] = [
  'deptHandler',
  'townUnit',
  'clerk',
  'gridWorker',
  'townDispatcher',
  'countyDispatcher',
  'cityDispatcher',
]
const rank = (role: RoleCode) => (hands.includes(role) ? hands.indexOf(role) : hands.length)

async function findPost(state: PeopleState, { unit: id, place, role }: DemoLogin): Promise<Played | undefined> {
  const unit = id && state.units.now.get(id)
  if (unit) return [...(await staffOfUnit(state, unit))].sort((a, b) => rank(a.role) - rank(b.role))[0]
  if (!place || !role) return undefined
  const [[row]] = await state.db.read(
    { as: 'auth' },
    postsNow(state)
      .select(['p.id', 'p.account'])
      .where('p.place', '=', place)
      .where('p.role', '=', role)
      .orderBy('p.id')
      .limit(1),
  )
  return row && { id: row.id as PostId, account: row.account as AccountId }
}

/** Posts that hold today, of accounts in use. */
function postsNow({ clock }: PeopleState) {
  const day = dayOf(clock.now())
  return q
    .selectFrom('people.post as p')
    .innerJoin('people.account as a', 'a.id', 'p.account')
    .where('a.disabled_at', 'is', null)
    .where('p.from_day', '<=', day)
    .where((e) => e.or([e('p.to_day', 'is', null), e('p.to_day', '>', day)]))
}

async function accountOf({ db }: PeopleState, id: AccountId) {
  const [[row]] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['id', 'name', 'has_second'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('disabled_at', 'is', null),
  )
  return row
}

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly role: RoleCode
  readonly place: PlaceCode
}

/** One account to try for each role there is, in the order of the roles. Empty outside a demonstration city. */
export async function demoAccounts(state: PeopleState): Promise<DemoAccount[]> {
  if (!state.demo) return []
  const [rows] = await state.db.read(
    { as: 'auth' },
    postsNow(state)
      .distinctOn('p.role')
      .select(['a.login', 'a.name', 'p.role', 'p.place'])
      .orderBy('p.role')
      .orderBy('p.place')
      .orderBy('p.id'),
  )
  return rows
    .map((row): DemoAccount => ({ ...row, role: row.role as RoleCode, place: row.place as PlaceCode }))
    .sort((a, b) => roleCodes.indexOf(a.role) - roleCodes.indexOf(b.role))
}

/** Some residents to try, in the order in which they were made. Empty outside a demonstration city. */
export async function demoResidents({ db, demo, vault }: PeopleState) {
  if (!demo) return []
  const [rows] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.resident').select(['id', 'phone', 'name', 'place']).orderBy('county').orderBy('id').limit(4),
  )
  return rows.map((row) => ({
    phone: vault.open(residentPhoneAt(row.id), row.phone),
    name: vault.open(residentNameAt(row.id), row.name),
    place: row.place as PlaceCode,
  }))
}
