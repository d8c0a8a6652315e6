import { movedOn } from '@lianxin/services/rules'
import { mayBePublic } from '../recusal.ts'
import type { CaseRecord } from '../case-record.ts'
import { endOfDay, iso, provisional, type Change, type ChangeContext } from './change.ts'

const DAY = 86_400_000
const LONGEST_DAYS = 30

/**
 * 挂账: objective limits stand in the way; plan and review day are told to the reporter, in public where it is listed
 * (济南 12345 条例 24(3), 北京接诉即办 15). It counts as unsolved. A second time it is the review itself.
 */
export const suspendCase: Change<'suspend'> = (one, input, by) => {
  const review = endOfDay(input.reviewOn)
  if (!(review > by.at && review - by.at <= (LONGEST_DAYS + 1) * DAY))
    return { refuse: 'review_day_wrong', field: 'reviewOn' }
  return {
    set: {
      status: 'suspended',
      suspendedAt: one.suspendedAt ?? by.at,
      suspensions: one.suspensions + 1,
      plan: input.plan,
      listed: input.listed && mayBePublic(one),
      assisting: [],
      extensionAsked: null,
      turnBy: review,
    },
    body: { to: 'suspended', plan: input.plan, reviewOn: input.reviewOn, listed: input.listed && mayBePublic(one) },
  }
}

/** The end of the handling clock of a suspended case, with the time given back for which it stood still. */
export const resumedBy = (one: CaseRecord, { table, at }: ChangeContext): number | null =>
  one.handleBy === null || one.limit === null
    ? one.handleBy
    : movedOn(table, one.handleBy, one.limit, one.suspendedAt ?? at, at)

/** 恢复办理: the handling clock goes on with the time that was left when it was suspended. */
export const resumeCase: Change<'resume'> = (one, input, by) => {
  const due = resumedBy(one, by)
  return {
    set: {
      status: 'in_progress',
      suspendedAt: null,
      listed: false,
      handleBy: due,
      provisional: provisional(by, due),
      turnBy: due ?? one.respondBy ?? by.at,
    },
    body: { to: 'in_progress', handleBy: iso(due) },
    why: input.why,
  }
}
