import { sql, type SelectQueryBuilder } from 'kysely'
import type { AccountId } from '@lianxin/people/contract'
import type { Staff } from '@lianxin/platform/auth'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { levelOf, levels, subtreeOf, type Level } from '@lianxin/places/contract'
import { mayName } from '../../../rules/recusal.ts'
import { ownUnitOnly } from '../../../rules/sight.ts'
import { lineOf } from '../../recusal.ts'
import type { CasesState } from '../../state.ts'
import { q } from '../../store.ts'
import type { DB } from '../../tables.gen.ts'

/** Whose desk it is, as the statements need it. */
export interface Desk {
  /** Counties the range reaches into: named, so that every index that begins with the county serves. */
  readonly counties: readonly County[]
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly level: Level
  readonly unit: Id | null
  readonly account: AccountId
  /** Whose cases are one's own to do: one's own, and those of whoever one stands in for. */
  readonly holders: readonly AccountId[]
  /** Units whose people the reader is one of, and those above these: complained of, they see nothing of it. */
  readonly line: readonly Id[]
  /** May see what complains of somebody before it is settled whom. */
  readonly names: boolean
  /** Handlers see what is or was with their unit; offices what lies in their place. */
  readonly ownOnly: boolean
  readonly now: Temporal.Instant
}

/** The desk of a post at this moment, narrowed to a place within it where one is asked for. */
export function deskOf(cases: CasesState, staff: Staff, now: Temporal.Instant, within?: PlaceCode): Desk {
  const { places, city } = cases
  const { post } = staff
  const level = levelOf(post.place)
  const range = within && within >= post.lo && within < post.hi ? subtreeOf(within) : post
  return {
    // A range within one county is one shard; only the city's own desk looks at all of them.
    counties:
      levelOf(range.lo) === 'city'
        ? [city, ...new Set(places.towns().map(({ code }) => countyOf(code)))]
        : [countyOf(range.lo)],
    lo: range.lo,
    hi: range.hi,
    level: levels.indexOf(level) > levels.indexOf('village') ? 'village' : level,
    unit: post.unit ?? null,
    account: staff.account,
    holders: [staff.account, ...staff.posts.flatMap(({ covers }) => covers?.account ?? [])],
    line: lineOf(cases, staff).line,
    names: mayName(post),
    ownOnly: ownUnitOnly(staff),
    now,
  }
}

export type Cases = SelectQueryBuilder<DB, 'cases.case', object>

/** All cases of the desk's range, with its counties named. */
export function scoped(desk: Desk): Cases {
  const place = q.selectFrom('cases.case').where('place', '>=', desk.lo).where('place', '<', desk.hi)
  // 回避: a case is not there for the unit, or the person, complained of.
  let all = place.where((eb) => eb.or([eb('accused_account', 'is', null), eb('accused_account', '!=', desk.account)]))
  if (desk.line.length > 0)
    all = all.where((eb) => eb.or([eb('accused_unit', 'is', null), eb('accused_unit', 'not in', desk.line)]))
  if (!desk.names) all = all.where('sealed', '=', false)
  const [only] = desk.counties
  return desk.counties.length === 1 && only !== undefined
    ? all.where('county', '=', only)
    : all.where('county', 'in', desk.counties)
}

/** What a handler sees of them: those of the own unit. */
export const own = (cases: Cases, { ownOnly, unit }: Desk): Cases =>
  ownOnly && unit ? cases.where('unit', '=', unit) : cases

/** All that the desk may open, not only what lies with it now; for cases asked for by their keys. */
export function inSight(desk: Desk): Cases {
  const { ownOnly, unit } = desk
  if (!ownOnly || !unit) return scoped(desk)
  return scoped(desk).where((eb) =>
    eb.or([
      eb('unit', '=', unit),
      eb('handled_unit', '=', unit),
      sql<boolean>`assists @> ${JSON.stringify([{ unit }])}::jsonb`,
    ]),
  )
}
