import type { SuperviseTrigger } from '../contract/kinds.ts'

const DAY = 86_400_000
/** The triggers are the law's, the figures proposals: so many days late, sent back so often, told by so many. */
export const LATE_DAYS = 2
export const MANY = 5
const UNHAPPY_REWORKS = 2

/** What is looked at to say whether a case is to be pressed. Instants are milliseconds since the epoch. */
export interface Watched {
  readonly handleBy: number | null
  readonly reworks: number
  readonly reopens: number
  /** How many reporters are told of it. */
  readonly joined: number
  readonly returns: number
  /** Its return was asked and overruled: it is the unit's own matter. */
  readonly overruled: boolean
  readonly supervisions: number
  readonly superviseBy: number | null
  readonly ladder: number
}

/**
 * Why a case is to be pressed now, or null (济南 12345 条例 28, 潍坊 26): late by two days; repeated, or told by many, and
 * unsolved; its own matter refused and then late; done badly twice. Once pressed, the order's date is waited for.
 */
export function triggerOf(one: Watched, now: number): SuperviseTrigger | null {
  if (one.supervisions > 0) return null
  const late = one.handleBy !== null && now > one.handleBy
  if (late && one.overruled) return 'refusing'
  if (one.reworks >= UNHAPPY_REWORKS) return 'poor'
  if (one.reopens >= 1 || one.joined >= MANY) return 'repeated'
  return one.handleBy !== null && now > one.handleBy + LATE_DAYS * DAY ? 'overdue' : null
}

/** Whether a pressed case goes one rung up: the date of the order passed and it is not answered. */
export function climbs(one: Watched, now: number): boolean {
  return one.superviseBy !== null && now > one.superviseBy + one.ladder * LATE_DAYS * DAY && one.ladder < 3
}

/** The day an order of today asks an answer by. */
export const orderDay = (now: number): string => new Date(now + 8 * 3_600_000 + 3 * DAY).toISOString().slice(0, 10)
