import { dispatchBy, handleBy } from '../deadlines.ts'
import { pathOf } from '../path.ts'
import { levelUp } from '../powers.ts'
import { reviewLimit } from '../tracks.ts'
import { iso, provisional, type Change } from './change.ts'
import { undone } from './rework-case.ts'

/** 复查、复核: the answer to a petition is looked at by the level above, twice at most (信访工作条例 35, 36). */
export const reviewCase: Change<'review'> = (one, input, by) => {
  const level = levelUp(one.level)
  const due = handleBy(by.table, by.at, reviewLimit)
  const out = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: {
      ...undone,
      status: 'accepted',
      level,
      unit: null,
      assignee: null,
      reviews: one.reviews + 1,
      limit: reviewLimit,
      path: [...pathOf(one, one.level), { level, at: by.at, by: 'review' }],
      closedAt: null,
      acceptedAt: by.at,
      handleBy: due,
      provisional: provisional(by, due),
      dispatchBy: out,
      turnBy: out,
    },
    body: { to: 'accepted', kind: one.reviews === 0 ? 'review' : 'recheck', level, handleBy: iso(due) },
    why: input.why,
  }
}
