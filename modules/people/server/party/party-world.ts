import type { Staff } from '@lianxin/platform/auth'
import type { Sealed, Vault } from '@lianxin/platform/crypto'
import { countyOf } from '@lianxin/platform/ids'
import { ancestorAt, lies, parsePlaceCode } from '@lianxin/places/contract'
import { sql } from 'kysely'
import type { AccountId, BranchId, GroupId, MemberId, PlaceCode } from '../../contract/ids.ts'
import type { Profession } from '../../contract/professions.ts'
import { dayOf } from '../../rules/post-dates.ts'
import type { KnownBranch, KnownGroup, KnownPerson, PartyRow, PartyWorld } from '../../rules/party/party-rows.ts'
import { personPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q, type Send } from '../store.ts'

const villageOf = (place: PlaceCode) => ancestorAt(place, 'village')

/** Reads what the rows of a sheet are held against: branches and groups of their villages, people at their places. */
export async function partyWorld(
  state: PeopleState,
  staff: Staff,
  rows: readonly PartyRow[],
  send: Send,
): Promise<PartyWorld> {
  const places = [
    ...new Set(rows.map(({ cells }) => parsePlaceCode(cells['place'] ?? '')).filter((one) => one !== undefined)),
  ]
  const counties = [...new Set(places.map(countyOf))]
  const villages = [...new Set(places.map(villageOf))]
  // A whole number of villages, as ranges would be many: the village is the code without its last six digits.
  const inVillages = sql<boolean>`place / 1000000 = any(${villages.map((one) => one.slice(0, 12))}::int8[])`
  const inCounties = sql<boolean>`county = any(${counties}::int4[])`
  const [branches, groups, persons] = await send(
    q.selectFrom('people.branch').select(['id', 'name', 'place', 'covers']).where(inCounties).where(inVillages),
    q
      .selectFrom('people.micro_group')
      .select(['id', 'name', 'place', 'covers', 'branch'])
      .where(inCounties)
      .where(inVillages),
    personsAt(places),
  )
  const accounts = await accountsOf(state, rows)
  return {
    today: dayOf(state.clock.now()),
    placeIs: (place) => (!state.places.exists(place) ? 'unknown' : lies(place, staff.post.place) ? 'mine' : 'outside'),
    ...organisations(branches as unknown as KnownBranch[], groups as unknown as KnownGroup[]),
    ...people(state.vault, persons as unknown as PersonRow[]),
    accountNamed: (login) => accounts.get(login),
  }
}

function organisations(
  branches: readonly KnownBranch[],
  groups: readonly KnownGroup[],
): Pick<PartyWorld, 'branchNamed' | 'groupNamed'> {
  const byName = Map.groupBy(branches, (one) => `${villageOf(one.place)} ${one.name}`)
  const groupByName = Map.groupBy(groups, (one) => `${villageOf(one.place)} ${one.name}`)
  return {
    branchNamed(name, place) {
      const named = byName.get(`${villageOf(place)} ${name}`) ?? []
      const grid = ancestorAt(place, 'grid')
      return named.find((one) => one.place === place) ?? named.find(({ covers }) => covers.includes(grid)) ?? named[0]
    },
    groupNamed(name, place) {
      const grid = ancestorAt(place, 'grid')
      return groupByName.get(`${villageOf(place)} ${name}`)?.find((one) => one.place === grid)
    },
  }
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly profession: string | null
  readonly unit_name: string | null
  readonly phone: Sealed | null
  readonly branch: string | null
  readonly micro_group: string | null
  readonly account: string | null
  readonly shown_since: Temporal.Instant | null
  readonly last: Temporal.Instant | null
}

/** People at some places, each with the instant at which a consent of theirs was last given or withdrawn. */
const personsAt = (places: readonly PlaceCode[]) =>
  q
    .selectFrom('people.person as p')
    .select((e) => [
      'p.id',
      'p.name',
      'p.place',
      'p.profession',
      'p.unit_name',
      'p.phone',
      'p.branch',
      'p.micro_group',
      'p.account',
      'p.shown_since',
      e
        .selectFrom('people.identity_consent as c')
        .select(sql<Temporal.Instant | null>`max(greatest(c.given_at, c.withdrawn_at))`.as('last'))
        .whereRef('c.county', '=', 'p.county')
        .whereRef('c.person', '=', 'p.id')
        .as('last'),
    ])
    .where(sql<boolean>`p.county = any(${[...new Set(places.map(countyOf))]}::int4[])`)
    .where(sql<boolean>`p.place = any(${places}::int8[])`)
    .orderBy('p.id')

function people(vault: Vault, rows: readonly PersonRow[]): Pick<PartyWorld, 'personsLike'> {
  const like = Map.groupBy(
    rows.map((row) => knownOf(vault, row)),
    (one) => `${one.place} ${one.profession ?? ''} ${one.name}`,
  )
  return { personsLike: ({ name, place, profession }) => like.get(`${place} ${profession ?? ''} ${name}`) ?? [] }
}

const knownOf = (vault: Vault, row: PersonRow): KnownPerson => ({
  id: row.id as MemberId,
  name: row.name,
  place: row.place as PlaceCode,
  profession: row.profession as Profession | null,
  unit: row.unit_name,
  phone: vault.open(personPhoneAt(row.id), row.phone),
  branch: row.branch as BranchId | null,
  group: row.micro_group as GroupId | null,
  account: row.account as AccountId | null,
  lastWord: row.last ? { day: dayOf(row.last), shown: row.shown_since !== null } : undefined,
})

/** Accounts by login, across the city: a login names one person wherever they serve. */
async function accountsOf({ db }: PeopleState, rows: readonly PartyRow[]) {
  const logins = [
    ...new Set(rows.map(({ cells }) => (cells['login'] ?? '').normalize('NFKC').trim().toLowerCase())),
  ].filter(Boolean)
  if (logins.length === 0) return new Map<string, { id: AccountId; name: string }>()
  const [found] = await db.read(
    { as: 'auth' },
    q
      .selectFrom('people.account')
      .select(['id', 'login', 'name'])
      .where('login', '=', sql<string>`any(${logins}::text[])`),
  )
  return new Map(found.map((one) => [one.login, { id: one.id as AccountId, name: one.name }]))
}
