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

/** What the statements of a desk look like; all else about it is bound to them as values. */
export interface DeskShape {
  /** Level of the range: a county is read in the order of what falls due, a town and less by its place. */
  readonly range: Level
  /**
   * The range of a county or the city, which stands in the text of its statements: there are few, and the planner then
   * knows how much it is. A smaller one is a bound value, and empty here.
   */
  readonly of: PlaceCode | ''
  /** May see what complains of somebody before it is settled whom. */
  readonly names: boolean
  /** Handlers see what is or was with their unit; offices what lies in their place. */
  readonly ownOnly: boolean
}

/** Whose desk it is, as the statements need it. */
export interface Desk {
  readonly shape: DeskShape
  /** Counties the range reaches into: named, so that every index that begins with the county serves. */
  readonly counties: readonly County[]
  /** The first of them, and the only one but for the city's own desk. */
  readonly county: County
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly level: Level
  /** The unit of the post, `NO_UNIT` where it has none. */
  readonly unit: Id
  readonly account: AccountId
  /** Whose cases are one's own to do: one's own, and those of whoever one stands in for. */
  readonly holders: readonly AccountId[]
  /** Units whose people the reader is one of, and those above these: complained of, they see nothing of it. */
  readonly line: readonly Id[]
  readonly now: Temporal.Instant
}

/** No unit has this id. */
const NO_UNIT = '0' as Id

/** The desk of a post at this moment, narrowed to a place within it where one is asked for. */
export function deskOf(cases: CasesState, staff: Staff, now: Temporal.Instant, within?: PlaceCode): Desk {
  const { places, city } = cases
  const { post } = staff
  const level = levelOf(post.place)
  const { lo, hi } = within && within >= post.lo && within < post.hi ? subtreeOf(within) : post
  const range = levelOf(lo)
  const shape = { range, of: isWide(range) ? lo : '', names: mayName(post), ownOnly: ownUnitOnly(staff) } as const
  return {
    shape,
    // A range within one county is one shard; only the city's own desk looks at all of them.
    counties: range === 'city' ? [city, ...new Set(places.towns().map(({ code }) => countyOf(code)))] : [countyOf(lo)],
    county: countyOf(lo),
    lo,
    hi,
    level: levels.indexOf(level) > levels.indexOf('village') ? 'village' : level,
    unit: post.unit ?? NO_UNIT,
    account: staff.account,
    holders: [staff.account, ...staff.posts.flatMap(({ covers }) => covers?.account ?? [])],
    line: lineOf(cases, staff).line,
    now,
  }
}

export type Cases = SelectQueryBuilder<DB, 'cases.case', object>

/** Ranges that hold too much to be read whole: a county's and the city's. */
export const isWide = (range: Level): boolean => range === 'city' || range === 'county'

const int8 = (code: PlaceCode) => sql<PlaceCode>`${sql.lit(code)}::int8`

/** The desk's range, with its counties named. */
function inRange({ shape, counties, county, lo, hi }: Desk): Cases {
  const all = q.selectFrom('cases.case')
  if (shape.of === '') return all.where('county', '=', county).where('place', '>=', lo).where('place', '<', hi)
  const range = subtreeOf(shape.of)
  return all
    .where('place', '>=', int8(range.lo))
    .where('place', '<', int8(range.hi))
    .where(
      shape.range === 'city'
        ? sql<boolean>`county = any(${counties}::int4[])`
        : sql<boolean>`county = ${sql.lit(countyOf(shape.of))}`,
    )
}

/** All cases that this desk may see: those of its range but what it is recused from. */
export function scoped(desk: Desk): Cases {
  // 回避: a case is not there for the unit, or the person, complained of.
  const clear = inRange(desk)
    .where((eb) => eb.or([eb('accused_account', 'is', null), eb('accused_account', '!=', desk.account)]))
    .where(sql<boolean>`(accused_unit is null or accused_unit <> all(${desk.line}::int8[]))`)
  return desk.shape.names ? clear : clear.where('sealed', '=', false)
}

/** What a handler sees of them: those of the own unit. */
export const own = (cases: Cases, { shape, unit }: Desk): Cases =>
  shape.ownOnly ? cases.where('unit', '=', unit) : cases

/** All that the desk may open, not only what lies with it now; for cases asked for by their keys. */
export function inSight(desk: Desk): Cases {
  const { shape, unit } = desk
  if (!shape.ownOnly) return scoped(desk)
  return scoped(desk).where((eb) =>
    eb.or([
      eb('unit', '=', unit),
      eb('handled_unit', '=', unit),
      sql<boolean>`assists @> ${JSON.stringify([{ unit }])}::jsonb`,
    ]),
  )
}
