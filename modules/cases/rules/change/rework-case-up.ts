import { dueAt } from '@lianxin/services/rules'
import { dispatchBy, reworkLimit } from '../deadlines.ts'
import { pathOf } from '../path.ts'
import { levelUp } from '../powers.ts'
import { provisional, type Change } from './change.ts'
import { undone } from './rework-case.ts'

/** 提级重办: the second time the office one level up dispatches it. */
export const reworkCaseUp: Change<'rework_up'> = (one, input, by) => {
  const level = levelUp(one.level)
  const due = dueAt(by.table, by.at, reworkLimit(one.limit))
  const out = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: {
      ...undone,
      status: 'accepted',
      level,
      unit: null,
      assignee: null,
      path: [...pathOf(one, one.level), { level, at: by.at, by: 'rework_up' }],
      reworks: one.reworks + 1,
      handleBy: due,
      provisional: provisional(by, due),
      dispatchBy: out,
      turnBy: out,
    },
    body: { to: 'accepted', level },
    why: input.why,
  }
}
