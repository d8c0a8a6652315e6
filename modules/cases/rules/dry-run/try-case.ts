import type { UnitId } from '@lianxin/people/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import {
  BeyondCalendar,
  dueAt,
  isWorking,
  type Category,
  type Limit,
  type Nature,
  type WorkTable,
} from '@lianxin/services/rules'
import type { Destination, LimitDraft } from '../../contract/dry-run.ts'
import type { Channel } from '../../contract/kinds.ts'
import { routeReport } from '../must-report.ts'
import type { Decision, Router, UnitsAsked } from '../routing.ts'

/** What was recorded of a case, as far as a draft can be tried on it. Instants are milliseconds since the epoch. */
export interface PastCase {
  readonly place: PlaceCode
  readonly category: string | null
  readonly nature: Nature | null
  readonly channel: Channel
  readonly reportedAt: number
  readonly acceptedAt: number | null
  readonly handledAt: number | null
  readonly handledUnit: UnitId | null
  readonly reworks: number
}

/** The rules and limits in force beside the draft, and the city of today. */
export interface Trial {
  readonly before: Router
  readonly after: Router
  readonly limits: LimitDraft
  /** What is still open is late when it is late now. */
  readonly now: number
  readonly units: UnitsAsked
  category(code: string): Category | undefined
  /** The remit list in force. */
  onRemit(category: string): boolean
  tableFor(place: PlaceCode): WorkTable
}

export interface TriedCase {
  readonly from: Destination
  readonly to: Destination
  /** Undefined when its limit would not change. */
  readonly late: { readonly before: boolean; readonly after: boolean } | 'unknown' | undefined
}

const destination = ({ unit, level }: Decision): Destination => unit?.id ?? `office:${level}`

function lateness(past: PastCase, was: Limit | null | undefined, trial: Trial): TriedCase['late'] {
  const draft = past.category === null ? undefined : trial.limits[past.category]
  if (!draft) return undefined
  // A rework has a limit of its own, so the answer given in the end says nothing of the first.
  if (past.acceptedAt === null || past.reworks > 0) return 'unknown'
  const table = trial.tableFor(past.place)
  const end = past.handledAt ?? trial.now
  try {
    return {
      before: was ? end > dueAt(table, past.acceptedAt, was) : false,
      after: end > dueAt(table, past.acceptedAt, draft),
    }
  } catch (error) {
    if (error instanceof BeyondCalendar) return 'unknown'
    throw error
  }
}

/** One past case under the rules in force and under the draft: the same facts, the same units, two answers. */
export function tryCase(past: PastCase, trial: Trial): TriedCase {
  const category = past.category === null ? null : (trial.category(past.category) ?? null)
  const facts = {
    category,
    place: past.place,
    nature: past.nature,
    channel: past.channel,
    at: past.reportedAt,
    working: isWorking(trial.tableFor(past.place), past.reportedAt),
    onRemit: category === null ? null : trial.onRemit(category.code),
  }
  const mustReport = category?.mustReport ?? false
  return {
    from: destination(routeReport(trial.before, facts, trial.units, mustReport)),
    to: destination(routeReport(trial.after, facts, trial.units, mustReport)),
    late: lateness(past, category?.limit, trial),
  }
}
