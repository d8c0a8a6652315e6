import { scopeOf, type Staff } from '@lianxin/platform/auth'
import type { Sealed, Vault } from '@lianxin/platform/crypto'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { subtreeOf } from '@lianxin/places/contract'
import type { MemberId, PlaceCode } from '../../contract/ids.ts'
import type { IdentityState } from '../../contract/person.ts'
import type { Profession } from '../../contract/professions.ts'
import { maskPhone } from '../../rules/masking.ts'
import { within } from '../guards.ts'
import { personPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

/** One page, and then a narrower question: a list of Party members is not for carrying off. */
export const MEMBERS_SHOWN = 50

interface IdentityRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly profession: string | null
  readonly place: string
  readonly unit_name: string | null
  readonly phone: Sealed | null
  readonly branch: string | null
  readonly group: string | null
  readonly account: string | null
  readonly shown_since: Temporal.Instant | null
  readonly shows: readonly string[]
}

const identities = () =>
  q
    .selectFrom('people.person as p')
    .leftJoin('people.branch as b', (on) => on.onRef('b.county', '=', 'p.county').onRef('b.id', '=', 'p.branch'))
    .leftJoin('people.micro_group as g', (on) =>
      on.onRef('g.county', '=', 'p.county').onRef('g.id', '=', 'p.micro_group'),
    )
    .select(['p.id', 'p.kind', 'p.name', 'p.profession', 'p.place', 'p.unit_name', 'p.phone', 'p.account'])
    .select(['p.shown_since', 'p.shows', 'b.name as branch', 'g.name as group'])

const stateOf = (vault: Vault, row: IdentityRow): IdentityState => ({
  id: row.id as MemberId,
  kind: row.kind === 'professional' ? 'professional' : 'member',
  name: row.name,
  profession: row.profession as Profession | null,
  place: row.place as PlaceCode,
  unit: row.unit_name,
  phone: vault.open(personPhoneAt(row.id), row.phone),
  branch: row.branch,
  group: row.group,
  hasAccount: row.account !== null,
  shownSince: row.shown_since && row.shown_since.toString(),
  shows: row.shows.filter((one) => one === 'phone' || one === 'unit'),
})

const masked = (one: IdentityState): IdentityState => ({ ...one, phone: one.phone && maskPhone(one.phone) })

/** The identities that belong to one's own account, with the number as it is: it is their own. */
export async function ownIdentities({ db, vault }: PeopleState, staff: Staff): Promise<IdentityState[]> {
  const [rows] = await db.read({ as: 'auth' }, identities().where('p.account', '=', staff.account).orderBy('p.id'))
  return rows.map((row) => stateOf(vault, row))
}

/** Members and professionals of a place by name, shown or not; at most fifty and one more, which says that there are more. */
export async function listMembers(
  { db, vault }: PeopleState,
  staff: Staff,
  ask: { place: PlaceCode; find: string; hidden: boolean },
): Promise<IdentityState[]> {
  within(staff, ask.place)
  const { lo, hi } = subtreeOf(ask.place)
  const part = `%${ask.find.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const [rows] = await db.read(
    scopeOf(staff),
    identities()
      .where('p.place', '>=', lo)
      .where('p.place', '<', hi)
      .$if(ask.find !== '', (query) => query.where('p.name', 'like', part))
      .$if(ask.hidden, (query) => query.where('p.shown_since', 'is', null))
      .orderBy('p.place')
      .orderBy('p.id')
      .limit(MEMBERS_SHOWN + 1),
  )
  return rows.map((row) => masked(stateOf(vault, row)))
}

export interface ConsentSeen {
  readonly given: string
  readonly withdrawn: string | null
  readonly evidence: string
}

/** One member with every consent they gave, newest first; refuses one the reader may not see as if there were none. */
export async function showMember(
  { db, vault }: PeopleState,
  staff: Staff,
  id: MemberId,
): Promise<{ member: IdentityState; consents: ConsentSeen[] }> {
  const county = countyOf(id)
  const [[row], consents] = await db.read(
    scopeOf(staff),
    identities().where('p.county', '=', county).where('p.id', '=', id),
    q
      .selectFrom('people.identity_consent')
      .select(['given_at', 'withdrawn_at', 'evidence'])
      .where('county', '=', county)
      .where('person', '=', id)
      .orderBy('given_at', 'desc'),
  )
  if (!row) throw new Refusal('person_not_found')
  return {
    member: masked(stateOf(vault, row)),
    consents: consents.map((one) => ({
      given: one.given_at.toString(),
      withdrawn: one.withdrawn_at && one.withdrawn_at.toString(),
      evidence: one.evidence,
    })),
  }
}
