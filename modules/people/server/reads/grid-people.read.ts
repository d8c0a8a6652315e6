import type { Sealed } from '@lianxin/platform/crypto'
import { Refusal } from '@lianxin/platform/http'
import { countyOf } from '@lianxin/platform/ids'
import { ancestorAt, subtreeOf } from '@lianxin/places/contract'
import { sql } from 'kysely'
import type { BranchId, GroupId, MemberId, PlaceCode } from '../../contract/ids.ts'
import type { GridPeople, ShownPerson } from '../../contract/person.ts'
import type { Profession } from '../../contract/professions.ts'
import { shownIdentity } from '../../rules/identity.ts'
import { dayOf } from '../../rules/post-dates.ts'
import { personPhoneAt, postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'
import { findOnCall } from './duty.read.ts'

const SHOWN_AT_ONCE = 60

/**
 * Who stands on a grid's notice board: the worker with the number the law wants posted, the supervision number, the
 * person on call, Party organisations, and members and professionals who agreed to be seen.
 */
export async function showGridPeople(state: PeopleState, place: PlaceCode): Promise<GridPeople> {
  if (!state.places.exists(place)) throw new Refusal('place_unknown')
  const { county, grid, lo, hi } = { county: countyOf(place), grid: ancestorAt(place, 'grid'), ...subtreeOf(place) }
  const shown = () =>
    q
      .selectFrom('people.person')
      .where('county', '=', county)
      .where('place', '>=', lo)
      .where('place', '<', hi)
      .where('shown_since', 'is not', null)
  const [workers, branches, groups, persons, counts] = await state.db.read(
    { as: 'public' },
    workersAt(grid, dayOf(state.clock.now())),
    q
      .selectFrom('people.branch')
      .select(['id', 'name'])
      .where(sql<boolean>`covers @> array[${grid}::int8]`)
      .orderBy('id'),
    q
      .selectFrom('people.micro_group')
      .select(['id', 'name'])
      .where('county', '=', county)
      .where('place', '=', grid)
      .orderBy('id'),
    shown()
      .select(['id', 'kind', 'name', 'profession', 'unit_name', 'phone', 'shown_since', 'shows'])
      .orderBy(sql`kind = 'member'`)
      .orderBy('id')
      .limit(SHOWN_AT_ONCE),
    shown().select(sql<number>`count(*)::int`.as('n')),
  )
  const directory = state.units.now
  const office = directory.at('office', grid) ?? directory.unitFor({ kind: 'office', place: grid })
  const call = office && (await findOnCall(state, office.id))
  return {
    place,
    workers: workersShown(state, workers),
    supervisionPhone: directory.unitFor({ kind: 'office', place: ancestorAt(grid, 'township') })?.phone ?? null,
    onDuty: call ? { name: call.name, phone: call.phone } : null,
    branches: branches.map((row) => ({ id: row.id as BranchId, name: row.name })),
    groups: groups.map((row) => ({ id: row.id as GroupId, name: row.name })),
    shown: persons.map((row) => shownOf(state, row)).filter((one) => one !== undefined),
    shownCount: counts[0]?.n ?? 0,
  }
}

interface WorkerRow {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly phone: Sealed | null
  readonly to_day: string | null
  /** The post that is held for somebody on leave. */
  readonly covered_post: string | null
}

/** Whoever is on leave stays on the card, with the last day of the leave and the one who stands in, whose number is rung. */
function workersShown({ vault }: PeopleState, rows: readonly WorkerRow[]): GridPeople['workers'] {
  const phoneOf = ({ id, phone }: WorkerRow) => vault.open(postPhoneAt(id), phone)
  const covers = new Map(rows.flatMap((row) => (row.covered_post === null ? [] : [[row.covered_post, row] as const])))
  const posted = new Set(rows.map(({ id }) => id))
  return rows
    .filter(({ covered_post: of }) => of === null || !posted.has(of))
    .map((row) => {
      const role = row.role === 'gridWorker' ? 'gridWorker' : 'gridLeader'
      const cover = covers.get(row.id)
      if (!cover?.to_day) return { name: row.name, role, phone: phoneOf(row) }
      const until = Temporal.PlainDate.from(cover.to_day).subtract({ days: 1 }).toString()
      return {
        name: row.name,
        role,
        phone: null,
        away: { until, standIn: { name: cover.name, phone: phoneOf(cover) } },
      }
    })
}

interface PersonRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly profession: string | null
  readonly unit_name: string | null
  readonly phone: Sealed | null
  readonly shown_since: Temporal.Instant | null
  readonly shows: readonly string[]
}

/** A person as the consent in force lets the public see them. */
function shownOf({ vault, clock }: PeopleState, row: PersonRow): ShownPerson | undefined {
  if (!row.shown_since) return undefined
  const consent = { shows: row.shows, givenAt: row.shown_since, withdrawnAt: null }
  const shown = shownIdentity(
    { name: row.name, unit: row.unit_name, phone: vault.open(personPhoneAt(row.id), row.phone) },
    [consent],
    clock.now(),
  )
  return (
    shown && {
      ...shown,
      id: row.id as MemberId,
      kind: row.kind === 'professional' ? 'professional' : 'member',
      profession: row.profession as Profession | null,
      since: row.shown_since.toString(),
    }
  )
}

const workersAt = (grid: PlaceCode, day: string) =>
  q
    .selectFrom('people.post as p')
    .innerJoin('people.account as a', 'a.id', 'p.account')
    .select(['p.id', 'a.name', 'p.role', 'p.phone', 'p.to_day', 'p.covered_post'])
    .where('p.place', '=', grid)
    .where('p.role', 'in', ['gridWorker', 'gridLeader'])
    .where('p.from_day', '<=', day)
    .where((e) => e.or([e('p.to_day', 'is', null), e('p.to_day', '>', day)]))
    .where('a.disabled_at', 'is', null)
    .orderBy('p.role', 'desc')
    .orderBy('p.id')
