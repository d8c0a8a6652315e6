import { fieldAt, type Vault } from '@lianxin/platform/crypto'
import { copyRows, type Owner } from '@lianxin/platform/db'
import { countyOf, kinds, type County, type Id, type Kind } from '@lianxin/platform/ids'
import type { People } from '../people/index.ts'
import { raiseSerials } from './load-places.ts'

/** A PostgreSQL array in text form; the values are codes and ids, which need no quoting. */
const array = (values: readonly (string | number)[]): string => `{${values.join(',')}}`

/** Passes rows on and keeps the last serial of each county, for the id source. */
function* counted<T>(rows: Iterable<T>, idOfRow: (row: T) => Id, last: Map<County, number>): Generator<T> {
  for (const row of rows) {
    const id = idOfRow(row)
    const serial = Number(BigInt(id) % 10_000_000_000n)
    const county = countyOf(id)
    if (serial > (last.get(county) ?? 0)) last.set(county, serial)
    yield row
  }
}

async function loadOrganisation(owner: Owner, people: People, asOf: Temporal.Instant): Promise<void> {
  await copyRows(
    owner,
    { table: 'people.unit', columns: ['county', 'id', 'kind', 'name', 'place', 'parent', 'phone', 'created_at'] },
    people.units.map((one) => [one.county, one.id, one.kind, one.name, one.place, one.parent, one.phone, asOf]),
  )
  await copyRows(
    owner,
    { table: 'people.platform_member', columns: ['county', 'place', 'platform', 'unit'] },
    people.platformMembers.map((one) => [one.county, one.place, one.platform, one.unit]),
  )
  await copyRows(
    owner,
    { table: 'people.branch', columns: ['county', 'id', 'name', 'place', 'covers'] },
    people.branches.map((one) => [one.county, one.id, one.name, one.place, array(one.covers)]),
  )
  await copyRows(
    owner,
    { table: 'people.micro_group', columns: ['county', 'id', 'branch', 'name', 'place', 'covers'] },
    people.groups.map((one) => [one.county, one.id, one.branch, one.name, one.place, array(one.covers)]),
  )
}

async function loadStaff(
  owner: Owner,
  vault: Vault,
  people: People,
  last: (kind: Kind) => Map<County, number>,
): Promise<void> {
  const staff = [...people.staff()]
  await copyRows(
    owner,
    { table: 'people.account', columns: ['county', 'id', 'login', 'name', 'phone', 'place', 'created_at'] },
    counted(staff, ({ account }) => account.id, last(kinds.account)).map(({ account: one }) => [
      one.county,
      one.id,
      one.login,
      one.name,
      vault.seal(fieldAt('people.account.phone', one.id), one.phone),
      one.place,
      one.createdAt,
    ]),
  )
  await copyRows(
    owner,
    {
      table: 'people.post',
      columns: ['county', 'id', 'account', 'role', 'place', 'unit', 'from_day', 'phone', 'created_at'],
    },
    counted(staff, ({ post }) => post.id, last(kinds.post)).map(({ post: one }) => [
      one.county,
      one.id,
      one.account,
      one.role,
      one.place,
      one.unit,
      one.fromDay,
      vault.seal(fieldAt('people.post.phone', one.id), one.phone),
      one.createdAt,
    ]),
  )
  await copyRows(
    owner,
    {
      table: 'people.duty',
      columns: [
        'county',
        'id',
        'unit',
        'place',
        'account',
        'from_day',
        'weekdays',
        'start_minute',
        'minutes',
        'substitute',
      ],
    },
    counted(people.duty(), (one) => one.id, last(kinds.duty)).map((one) => [
      one.county,
      one.id,
      one.unit,
      one.place,
      one.account,
      one.fromDay,
      array(one.weekdays),
      one.startMinute,
      one.minutes,
      false,
    ]),
  )
}

async function loadPersons(
  owner: Owner,
  vault: Vault,
  people: People,
  last: (kind: Kind) => Map<County, number>,
): Promise<void> {
  await copyRows(
    owner,
    {
      table: 'people.person',
      columns: [
        'county',
        'id',
        'kind',
        'name',
        'place',
        'profession',
        'unit_name',
        'phone',
        'branch',
        'micro_group',
        'account',
        'shown_since',
        'shows',
      ],
    },
    counted(people.persons(), (one) => one.id, last(kinds.member)).map((one) => [
      one.county,
      one.id,
      one.kind,
      one.name,
      one.place,
      one.profession,
      one.unitName,
      vault.seal(fieldAt('people.person.phone', one.id), one.phone),
      one.branch,
      one.microGroup,
      one.account,
      one.shownSince,
      array(one.shows),
    ]),
  )
  await copyRows(
    owner,
    { table: 'people.identity_consent', columns: ['county', 'id', 'person', 'place', 'shows', 'evidence', 'given_at'] },
    counted(people.consents(), (one) => one.id, last(kinds.consent)).map((one) => [
      one.county,
      one.id,
      one.person,
      one.place,
      array(one.shows),
      one.evidence,
      one.givenAt,
    ]),
  )
}

async function loadResidents(
  owner: Owner,
  vault: Vault,
  people: People,
  last: (kind: Kind) => Map<County, number>,
): Promise<void> {
  const residents = [...people.residents()]
  await copyRows(
    owner,
    { table: 'people.resident', columns: ['county', 'id', 'name', 'phone', 'place', 'created_at'] },
    counted(residents, (one) => one.id, last(kinds.resident)).map((one) => [
      one.county,
      one.id,
      vault.seal(fieldAt('people.resident.name', one.id), one.name),
      vault.seal(fieldAt('people.resident.phone', one.id), one.phone),
      one.place,
      one.createdAt,
    ]),
  )
  await copyRows(
    owner,
    { table: 'people.phone_lookup', columns: ['hash', 'county', 'id'] },
    residents.map((one) => [vault.blind('phone', one.phone), one.county, one.id]),
  )
}

/** Writes organisation, staff, shown people and residents. Must run inside a transaction of the owner. */
export async function loadPeople(owner: Owner, people: People, vault: Vault, asOf: Temporal.Instant): Promise<void> {
  const serials = new Map<Kind, Map<County, number>>()
  const last = (kind: Kind) => serials.getOrInsertComputed(kind, () => new Map())
  await loadOrganisation(owner, people, asOf)
  for (const _ of counted(people.units, (one) => one.id, last(kinds.unit)));
  for (const _ of counted(people.branches, (one) => one.id, last(kinds.branch)));
  for (const _ of counted(people.groups, (one) => one.id, last(kinds.group)));
  await loadStaff(owner, vault, people, last)
  await loadPersons(owner, vault, people, last)
  await loadResidents(owner, vault, people, last)
  for (const [kind, next] of serials) await raiseSerials(owner, kind, next)
}
