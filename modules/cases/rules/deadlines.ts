import { dueAt, movedOn, workBetween, type Limit, type WorkTable } from '@lianxin/services/rules'

/**
 * The four clocks of a case. respond: first contact with the reporter. dispatch: from arrival until a unit has it.
 * handle: the category's limit; it starts at acceptance, so a unit that does not sign for a case gains nothing by it.
 * check: by someone else, after handling. Instants are milliseconds since the epoch.
 */
const wh = (value: number): Limit => ({ unit: 'work_hour', value })

/** Limits that are the same for every category. All but those of the law are proposals. */
export const limits = {
  dispatch: wh(2),
  dispatchUrgent: { unit: 'urgent_hour', value: 0.5 },
  signFor: wh(4),
  returnAsk: wh(8),
  returnRule: wh(8),
  contact: { unit: 'urgent_hour', value: 24 },
  check: wh(8),
  rating: { unit: 'natural_day', value: 7 },
  decide: wh(8),
  verify: wh(4),
  assist: wh(4),
  passBack: wh(4),
  terminationRule: wh(8),
} as const satisfies Record<string, Limit>

const WORK_HOURS_A_DAY = 8
const LEAST_REWORK = 8
const HOUR = 3_600_000

/** Until when it is to be accepted and dispatched. */
export function dispatchBy(table: WorkTable, reportedAt: number, urgent: boolean): number {
  return dueAt(table, reportedAt, urgent ? limits.dispatchUrgent : limits.dispatch)
}

/** Until when it is to be handled; null where nothing is to be handled. */
export function handleBy(table: WorkTable, acceptedAt: number, limit: Limit | null): number | null {
  return limit === null ? null : dueAt(table, acceptedAt, limit)
}

/** What a dispatch sets going: signing for, first contact, and the time in which it may be returned. */
export function dispatchedDues(table: WorkTable, at: number, respond: Limit | null, urgent: boolean) {
  return {
    signBy: urgent ? at + HOUR / 2 : dueAt(table, at, limits.signFor),
    respondBy: dueAt(table, at, respond ?? limits.contact),
    returnBy: dueAt(table, at, limits.returnAsk),
  }
}

export const checkBy = (table: WorkTable, handledAt: number): number => dueAt(table, handledAt, limits.check)
export const rulingBy = (table: WorkTable, askedAt: number): number => dueAt(table, askedAt, limits.returnRule)
export const ratingBy = (table: WorkTable, answeredAt: number): number => dueAt(table, answeredAt, limits.rating)
export const decisionBy = (table: WorkTable, ratedAt: number): number => dueAt(table, ratedAt, limits.decide)

export const verifyBy = (table: WorkTable, at: number): number => dueAt(table, at, limits.verify)
export const assistBy = (table: WorkTable, at: number): number => dueAt(table, at, limits.assist)
export const passBackBy = (table: WorkTable, at: number): number => dueAt(table, at, limits.passBack)
export const terminationBy = (table: WorkTable, at: number): number => dueAt(table, at, limits.terminationRule)

/** A return that was upheld stopped the handling clock while it was looked at; one that was overruled did not. */
export function afterReturn(
  table: WorkTable,
  due: number | null,
  limit: Limit | null,
  askedAt: number,
  ruledAt: number,
) {
  return due === null || limit === null ? due : movedOn(table, due, limit, askedAt, ruledAt)
}

/** The limit of a rework: half the first, at least eight working hours. */
export function reworkLimit(limit: Limit | null): Limit {
  if (limit === null) return wh(LEAST_REWORK)
  switch (limit.unit) {
    case 'natural_day':
      return { unit: 'natural_day', value: Math.max(2, Math.ceil(limit.value / 2)) }
    case 'work_day':
      return wh(Math.max(LEAST_REWORK, (limit.value * WORK_HOURS_A_DAY) / 2))
    case 'work_hour':
    case 'urgent_hour':
      return wh(Math.max(LEAST_REWORK, limit.value / 2))
  }
}

export type ClockState = 'well' | 'soon' | 'late'

/** How far a clock has run: yellow from three quarters of the working time, red from the end. */
export function clockState(
  table: WorkTable,
  from: number,
  by: number,
  now: number,
): { state: ClockState; spent: number } {
  if (now >= by) return { state: 'late', spent: 1 }
  const all = workBetween(table, from, by)
  const spent = all > 0 ? workBetween(table, from, now) / all : (now - from) / (by - from)
  return { state: spent >= 0.75 ? 'soon' : 'well', spent: Math.max(0, Math.min(1, spent)) }
}
