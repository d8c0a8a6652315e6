import { lies } from '@lianxin/places/contract'
import type { PlaceCode } from '../contract/ids.ts'
import type { RoleCode } from '../contract/roles.ts'
import { holdsOn, type Span } from './post-dates.ts'

/** Which roles hold a power; a power is held at the place of the post and in everything below it. */
export type PowerTable = Readonly<Record<string, readonly RoleCode[]>>

interface HeldPost extends Span {
  readonly role: RoleCode
  readonly place: PlaceCode
}

export const powers = {
  /** Open and close accounts, set up units, import rosters. Gives no further post: that is another's. */
  'people.manage': ['sysAdmin'],
  /** Give and end posts, an administrator's too; see the accounts they are given to. Opens no account. */
  'people.grant': ['securityAdmin'],
  /** End all sign-ins of an account. */
  'people.sessions': ['securityAdmin'],
  /** The list of accounts, for whoever opens them and whoever grants. */
  'people.accounts': ['sysAdmin', 'securityAdmin'],
  /** Search the journal: what was done, looked at, taken out and refused, by whom. */
  'people.audit': ['auditor'],
  /** Set the duty rota of a unit. */
  'people.duty': [
    'sysAdmin',
    'cityDispatcher',
    'countyDispatcher',
    'townDispatcher',
    'clerk',
    'gridLeader',
    'deptLead',
  ],
  /** See a colleague's full number, with a reason. Not the administrator, who reads no personal data. */
  'people.unmask': ['cityDispatcher', 'countyDispatcher', 'townDispatcher', 'clerk', 'supervisor', 'callbackAuditor'],
  /** Record or withdraw a person's consent to show identity. */
  'people.consent': ['clerk', 'gridLeader', 'gridWorker', 'dpo'],
} as const satisfies PowerTable

/** The posts, valid on a day, that give a power at a place. Powers the table does not know are held by nobody. */
export function postsWith<P extends HeldPost>(
  table: PowerTable,
  posts: readonly P[],
  power: string,
  place: PlaceCode,
  day: string,
): P[] {
  const holders = Object.hasOwn(table, power) ? (table[power] ?? []) : []
  return posts.filter((post) => holders.includes(post.role) && holdsOn(post, day) && lies(place, post.place))
}

/** Whether one of the posts gives the power at the place on the day. */
export function mayAct(
  table: PowerTable,
  posts: readonly HeldPost[],
  power: string,
  place: PlaceCode,
  day: string,
): boolean {
  return postsWith(table, posts, power, place, day).length > 0
}
