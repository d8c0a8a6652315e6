import { Refusal } from '@lianxin/platform/http'
import type { AccountId, DutyId, PostId, UnitId } from '../../contract/ids.ts'
import type { RoleCode } from '../../contract/roles.ts'
import type { DutyView, OnDuty } from '../../contract/unit.ts'
import { onCall, type OnCall, type UnitPeople } from '../../rules/on-call.ts'
import { dayOf, holdsOn } from '../../rules/post-dates.ts'
import type { DirectoryUnit } from '../../rules/unit-directory.ts'
import { postPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { q } from '../store.ts'

interface Posted {
  readonly id: PostId
  readonly account: AccountId
  readonly name: string
  readonly role: RoleCode
  readonly phone: string | null
  readonly unit: string | null
  readonly place: string
  /** For whom the post is held, who is away. */
  readonly covers: AccountId | null
}

/** A person sits in a unit by their post; an office is also staffed by those who hold a post at its place without a unit. */
const sitsIn = (unit: DirectoryUnit, post: { unit: string | null; place: string }): boolean =>
  post.unit === unit.id || (post.unit === null && post.place === unit.place && unit.kind === 'office')

/** Rota lines and staff of some units, in one trip. Read by key across the city: the next office up may be outside one's scope. */
async function peopleOf(state: PeopleState, units: readonly DirectoryUnit[]) {
  const ids = units.map((unit) => unit.id)
  const today = dayOf(state.clock.now())
  const [lines, posts] = await state.db.read(
    { as: 'auth' },
    q
      .selectFrom('people.duty as d')
      .innerJoin('people.account as a', 'a.id', 'd.account')
      .select([
        'd.id',
        'd.unit',
        'd.account',
        'd.from_day',
        'd.to_day',
        'd.weekdays',
        'd.start_minute',
        'd.minutes',
        'd.substitute',
        'a.name',
      ])
      .where('d.unit', 'in', ids)
      .where('a.disabled_at', 'is', null)
      .orderBy('d.id'),
    q
      .selectFrom('people.post as p')
      .innerJoin('people.account as a', 'a.id', 'p.account')
      .select([
        'p.id',
        'p.account',
        'a.name',
        'p.role',
        'p.phone',
        'p.unit',
        'p.place',
        'p.from_day',
        'p.to_day',
        'p.covers',
      ])
      .where((e) =>
        e.or([
          e('p.unit', 'in', ids),
          e.and([
            e('p.unit', 'is', null),
            e(
              'p.place',
              'in',
              units.map((unit) => unit.place),
            ),
          ]),
        ]),
      )
      .where('a.disabled_at', 'is', null)
      .orderBy('p.id'),
  )
  const posted = posts
    .filter((row) => holdsOn({ from: row.from_day, to: row.to_day }, today))
    .map((row): Posted => ({
      ...row,
      id: row.id as PostId,
      phone: state.vault.open(postPhoneAt(row.id), row.phone),
      account: row.account as AccountId,
      role: row.role as RoleCode,
      covers: row.covers as AccountId | null,
    }))
  const views = lines.map((row) => ({
    id: row.id as DutyId,
    unit: row.unit as UnitId,
    name: row.name,
    account: row.account as AccountId,
    from: row.from_day,
    to: row.to_day,
    weekdays: row.weekdays,
    start: row.start_minute,
    minutes: row.minutes,
    substitute: row.substitute,
  }))
  return { views, posted }
}

/** The rota of a unit. */
export async function showDuty(state: PeopleState, id: UnitId): Promise<DutyView[]> {
  const unit = state.units.now.get(id)
  if (!unit) throw new Refusal('unit_not_found')
  const { views } = await peopleOf(state, [unit])
  return views.map(({ unit: _, ...view }) => view)
}

/** Those who hold a post in a unit today: whoever may be put on its rota; `away` when somebody stands in for them. */
export async function staffOfUnit(
  state: PeopleState,
  unit: DirectoryUnit,
): Promise<readonly (Posted & { readonly away: boolean })[]> {
  const { posted } = await peopleOf(state, [unit])
  const staff = posted.filter((post) => sitsIn(unit, post))
  const away = new Set(staff.flatMap(({ covers }) => covers ?? []))
  return staff.map((post) => ({ ...post, away: post.covers === null && away.has(post.account) }))
}

/** 代班: of a unit, who is away is not rung; who stands in takes the watch. */
function withCovers({ lines, posted }: { lines: UnitPeople['lines']; posted: readonly Posted[] }): UnitPeople {
  const standIn = new Map(posted.flatMap(({ covers, account }) => (covers ? [[covers, account] as const] : [])))
  return {
    lines: lines.map((line) => ({ ...line, account: standIn.get(line.account) ?? line.account })),
    posted: posted.filter(({ account, covers }) => covers !== null || !standIn.has(account)),
  }
}

/** A unit and the offices that answer for it when it is silent. */
function chainOf(state: PeopleState, unit: DirectoryUnit): DirectoryUnit[] {
  const chain = [unit]
  for (let over = state.units.now.officeOver(unit); over; over = state.units.now.officeOver(over)) chain.push(over)
  return chain
}

export interface OnCallNow extends OnCall {
  readonly name: string
  /** The number that is posted for this post, else the unit's. */
  readonly phone: string | null
}

/** Who is on call for a unit now: rota, head, or the office above; undefined when nobody up to the city is named. */
export async function findOnCall(state: PeopleState, id: UnitId): Promise<OnCallNow | undefined> {
  const unit = state.units.now.heirOf(id)
  if (!unit) throw new Refusal('unit_not_found')
  const { views, posted } = await peopleOf(state, chainOf(state, unit))
  const people = (one: DirectoryUnit): UnitPeople =>
    withCovers({
      lines: views.filter((line) => line.unit === one.id),
      posted: posted.filter((post) => sitsIn(one, post)),
    })
  const found = onCall(unit, state.clock.now(), state.units.now, people)
  if (!found) return undefined
  const post = posted.find((one) => one.account === found.account && sitsIn(found.unit, one))
  const name = post?.name ?? views.find((line) => line.account === found.account)?.name ?? ''
  return { ...found, name, phone: post?.phone ?? found.unit.phone }
}

/** The same for a page or program; refuses with the way out when nobody is named. */
export async function getOnDuty(state: PeopleState, id: UnitId): Promise<OnDuty> {
  const found = await findOnCall(state, id)
  if (!found) throw new Refusal('nobody_on_duty')
  const { unit, account, name, phone, until, by } = found
  return { unit: unit.id, unitName: unit.name, account, name, phone, until: until && until.toString(), by }
}
