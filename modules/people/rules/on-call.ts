import type { AccountId } from '../contract/ids.ts'
import type { RoleCode } from '../contract/roles.ts'
import { watchAt, type Line } from './duty.ts'
import type { DirectoryUnit, UnitDirectory } from './unit-directory.ts'

/** What is known of the people of a unit. */
export interface UnitPeople {
  readonly lines: readonly Line[]
  /** Those who hold a post in the unit on the day. */
  readonly posted: readonly { readonly account: AccountId; readonly role: RoleCode }[]
}

export interface OnCall {
  readonly unit: DirectoryUnit
  readonly account: AccountId
  readonly until: Temporal.Instant | null
  readonly by: 'rota' | 'lead' | 'above'
}

/** Who is rung when the rota is silent: whoever heads or receives for the unit, in this order. */
const heads: readonly RoleCode[] = [
  'deptLead',
  'cityDispatcher',
  'countyDispatcher',
  'townDispatcher',
  'clerk',
  'gridLeader',
  'gridWorker',
  'townUnit',
  'deptHandler',
]

/**
 * The named person on call for a unit at an instant: the unit's own rota; else whoever heads it; else the same of the
 * office above, up to the city. Undefined only when no office up to the city has anybody, which the page must say.
 */
export function onCall(
  unit: DirectoryUnit,
  at: Temporal.Instant,
  directory: UnitDirectory,
  peopleOf: (unit: DirectoryUnit) => UnitPeople,
): OnCall | undefined {
  let current: DirectoryUnit | undefined = unit
  while (current) {
    const people = peopleOf(current)
    const above = current !== unit
    const watch = watchAt(people.lines, at)
    if (watch) return { unit: current, account: watch.line.account, until: watch.ends, by: above ? 'above' : 'rota' }
    const head = headOf(people)
    if (head) return { unit: current, account: head, until: null, by: above ? 'above' : 'lead' }
    current = directory.officeOver(current)
  }
  return undefined
}

function headOf({ posted }: UnitPeople): AccountId | undefined {
  return posted
    .filter((one) => heads.includes(one.role))
    .sort((a, b) => heads.indexOf(a.role) - heads.indexOf(b.role) || (a.account < b.account ? -1 : 1))[0]?.account
}
