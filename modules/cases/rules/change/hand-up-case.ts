import { dispatchBy } from '../deadlines.ts'
import { heldAt, pathOf } from '../path.ts'
import { levelUp } from '../powers.ts'
import type { Change } from './change.ts'

/** 上报上一级: to the next level's 网格连心办, with the reason and what was tried. The clock does not restart. */
export const handUpCase: Change<'hand_up'> = (one, input, by) => {
  const from = heldAt(one, by.units)
  const level = from === 'grid' ? 'village' : levelUp(one.level)
  const path = [...pathOf(one, from), { level, at: by.at, by: 'hand_up', reason: input.reason } as const]
  const status = one.status === 'submitted' ? 'submitted' : 'accepted'
  const due = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: {
      status,
      level,
      unit: null,
      assignee: null,
      assists: [],
      assisting: [],
      extensionAsked: null,
      returnBy: null,
      path,
      dispatchBy: due,
      turnBy: due,
    },
    body: { to: status, from, level, path, reason: input.reason, tried: input.tried },
  }
}
