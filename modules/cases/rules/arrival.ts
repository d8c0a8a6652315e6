import type { Level } from '@lianxin/places/contract'
import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import { isWorking, type Category, type Nature, type WorkTable } from '@lianxin/services/rules'
import type { Channel } from '../contract/kinds.ts'
import type { Status } from '../contract/moves.ts'
import { dispatchBy, dispatchedDues, handleBy } from './deadlines.ts'
import { onRemitList } from './remit.ts'
import { routeReport } from './must-report.ts'
import { limitOf } from './tracks.ts'
import { isAccused, upper } from './recusal.ts'
import type { Decision, Router, RouteTrace, UnitsAsked } from './routing.ts'

export interface Arriving {
  readonly place: PlaceCode
  readonly category: Category | null
  readonly nature: Nature | null
  readonly channel: Channel
  readonly urgent: boolean
  /** The unit complained of: no rule sends it there, nor to those under it. */
  readonly accusedUnit?: UnitId | null
  /** Somebody is complained of whom no unit is known by: no rule decides before it is said who that is. */
  readonly sealed?: boolean
  /** The lowest level whose office may have it. */
  readonly clearLevel?: Level | null
  /** Whether the remit list in force holds it; left out, the category's own word counts. */
  readonly onRemit?: boolean | null
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** How a case stands once it has arrived. Instants are milliseconds since the epoch, null where a clock does not run. */
export interface Arrived {
  readonly status: Extract<Status, 'submitted' | 'dispatched'>
  readonly unit: { readonly id: UnitId; readonly name: string } | null
  /** Units that help, by the same rule. */
  readonly assists: Decision['assists']
  readonly level: Level
  readonly trace: RouteTrace
  readonly acceptedAt: number | null
  readonly dispatchedAt: number | null
  readonly dispatchBy: number
  readonly respondBy: number | null
  readonly handleBy: number | null
  readonly returnBy: number | null
  /** The clock of whose turn it is: what is due first in a queue, and what the jobs look at. */
  readonly turnBy: number
}

/**
 * Report, acceptance and dispatch in one step where a published rule decides; else the report waits for a person.
 * The handling clock starts here, at acceptance. Refuses with BeyondCalendar what the calendar does not reach.
 */
export function arrive(one: Arriving, router: Router, units: UnitsAsked, table: WorkTable): Arrived {
  const { at, urgent, category } = one
  const facts = { ...one, working: isWorking(table, at), onRemit: one.onRemit ?? onRemitList(category) }
  const found = routeReport(router, facts, units, category?.mustReport ?? false)
  const decision = { ...unaccused(found, one, units), level: upper(found.level, one.clearLevel ?? null) }
  const due = dispatchBy(table, at, urgent)
  const { unit, assists, level, trace } = decision
  if (unit === null || category === null)
    return {
      status: 'submitted',
      unit: null,
      assists: [],
      level,
      trace,
      acceptedAt: null,
      dispatchedAt: null,
      dispatchBy: due,
      respondBy: null,
      handleBy: null,
      returnBy: null,
      turnBy: due,
    }
  const { signBy, respondBy, returnBy } = dispatchedDues(table, at, category.respond, urgent)
  return {
    status: 'dispatched',
    unit,
    assists,
    level,
    trace,
    acceptedAt: at,
    dispatchedAt: at,
    dispatchBy: due,
    respondBy,
    handleBy: handleBy(table, at, limitOf(category)),
    returnBy,
    turnBy: signBy,
  }
}

/** 回避: the rule chose who is complained of, or nobody knows yet who that is, so a person is asked. */
function unaccused(found: Decision, one: Arriving, units: UnitsAsked): Decision {
  if (one.sealed) return toPerson(found, '反映了单位或个人，先由县级确定谁须回避')
  const accused = found.unit !== null && isAccused(units, found.unit.id, one.accusedUnit ?? null)
  return accused ? toPerson(found, '规则指定的单位须回避') : found
}

const toPerson = (found: Decision, why: string): Decision => ({
  ...found,
  unit: null,
  assists: [],
  trace: { ...found.trace, by: 'person', why },
})
