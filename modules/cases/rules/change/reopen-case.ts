import { dispatchBy, handleBy } from '../deadlines.ts'
import { iso, provisional, type Change } from './change.ts'
import { undone } from './rework-case.ts'

/** 重启: new facts, or the same fault again. The office of its level sees what was done and dispatches it anew. */
export const reopenCase: Change<'reopen'> = (one, input, by) => {
  const due = handleBy(by.table, by.at, one.limit)
  const out = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: {
      ...undone,
      status: 'accepted',
      unit: null,
      assignee: null,
      reopens: one.reopens + 1,
      closedAt: null,
      acceptedAt: by.at,
      handleBy: due,
      provisional: provisional(by, due),
      dispatchBy: out,
      turnBy: out,
    },
    body: { to: 'accepted', unit: null, handleBy: iso(due) },
    why: input.why,
  }
}
