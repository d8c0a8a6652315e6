import { lies } from '@lianxin/places/contract'
import type { AccountId, PlaceCode, UnitId } from '../contract/ids.ts'
import { LONGEST_COVER_DAYS } from '../contract/cover.ts'
import type { RoleCode } from '../contract/roles.ts'
import { holdsOn, overlap, type Span } from './post-dates.ts'
import { powers } from './powers.ts'

/** Posts that their holders may hand to a colleague of the unit for some days; the others only the administrator gives. */
const daily: ReadonlySet<RoleCode> = new Set([
  'gridWorker',
  'gridLeader',
  'microGridLeader',
  'clerk',
  'townDispatcher',
  'townUnit',
  'countyDispatcher',
  'cityDispatcher',
  'deptHandler',
  'deptLead',
])

interface Held extends Span {
  readonly account: AccountId
  readonly role: RoleCode
  readonly place: PlaceCode
  readonly unit: UnitId | null
  /** Itself a cover. */
  readonly covers: AccountId | null
}

/** Who arranges it. */
interface Arranger {
  readonly account: AccountId
  readonly role: RoleCode
  readonly place: PlaceCode
}

const holds = (power: keyof typeof powers, { role }: Arranger): boolean =>
  (powers[power] as readonly RoleCode[]).includes(role)

/** Whether somebody arranges leave for others of a post: who keeps the rota of a place, or its accounts. */
export const arranges = (who: Arranger, post: Pick<Held, 'role' | 'place'>): boolean =>
  lies(post.place, who.place) && (holds('people.manage', who) || (holds('people.duty', who) && daily.has(post.role)))

/** What is asked of one cover. Days are `YYYY-MM-DD`; `last` is the last day away. */
export interface CoverAsked {
  readonly post: Held
  readonly by: AccountId
  /** Posts of the one who stands in, that hold today. */
  readonly byPosts: readonly Held[]
  readonly from: string
  readonly last: string
  readonly today: string
  /** Covers of the same post, and those under which the one who stands in is away. */
  readonly others: readonly (Span & { readonly away: AccountId })[]
}

export type CoverFault =
  | 'cover_not_yours'
  | 'cover_not_near'
  | 'cover_days'
  | 'cover_overlaps'
  | 'cover_away'
  | 'cover_of_cover'
  | 'post_ended'

/** The day after, from which a post no longer holds. */
export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/**
 * Why a post cannot be covered so, or null. One's own daily post goes to a colleague of the same unit; whoever keeps the
 * rota of the place may ask anybody who serves there. A cover is not covered, nobody stands in while away, and a post has
 * one cover at a time.
 */
export function coverFault(asked: CoverAsked, who: Arranger): CoverFault | null {
  const { post, by, byPosts, from, last, today, others } = asked
  const forOthers = arranges(who, post)
  const own = post.account === who.account && daily.has(post.role)
  if (!own && !forOthers) return 'cover_not_yours'
  if (post.covers !== null) return 'cover_of_cover'
  const longest = Temporal.PlainDate.from(from).add({ days: LONGEST_COVER_DAYS }).toString()
  if (from < today || last < from || last >= longest) return 'cover_days'
  if (!holdsOn(post, from) || !holdsOn(post, last)) return 'post_ended'
  const colleague = byPosts.some((one) => one.covers === null && one.unit !== null && one.unit === post.unit)
  const near = forOthers && byPosts.some((one) => lies(one.place, who.place))
  if (by === post.account || (!colleague && !near)) return 'cover_not_near'
  const span = { from, to: dayAfter(last) }
  if (others.some((one) => one.away === by && overlap(one, span))) return 'cover_away'
  if (others.some((one) => one.away === post.account && overlap(one, span))) return 'cover_overlaps'
  return null
}
