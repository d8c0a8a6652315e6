import { levelOf, levels } from '@lianxin/places/contract'
import { dispatchBy } from '../deadlines.ts'
import { pathOf } from '../path.ts'
import { upper } from '../recusal.ts'
import type { Change } from './change.ts'

/** 交下一级: only what the authority list lets that level settle, and to a village only what its remit list holds. */
export const handDownCase: Change<'hand_down'> = (one, input, by) => {
  const { level } = input
  const rank = levels.indexOf(level)
  // A place of the township itself has no village below it to hand to.
  if (rank <= levels.indexOf(one.level) || rank > levels.indexOf(levelOf(one.place)))
    return { refuse: 'level_wrong', field: 'level' }
  if (upper(level, one.clearLevel) !== level) return { refuse: 'unit_accused', field: 'level' }
  if (one.category === null) return { refuse: 'category_unknown', field: 'level' }
  if (one.mustReport) return { refuse: 'must_report_police', field: 'level' }
  if (!by.authority.settles(one.category, level)) return { refuse: 'outside_authority', field: 'level' }
  if (level === 'village' && !by.authority.onRemit(one.category)) return { refuse: 'outside_remit', field: 'level' }
  const path = [...pathOf(one, one.level), { level, at: by.at, by: 'hand_down' } as const]
  const due = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: { level, path, dispatchBy: due, turnBy: due },
    body: { to: one.status, from: one.level, level, path },
    why: input.why,
  }
}
