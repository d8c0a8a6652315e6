import { dispatchBy } from '../deadlines.ts'
import { presentUnit, type Change } from './change.ts'

/** 清单外拒收: a community need not take what its remit list does not hold (北京接诉即办 17, 上海居委会条例 27). */
export const refuseRemit: Change<'refuse_remit'> = (one, input, by) => {
  if (one.category !== null && by.authority.onRemit(one.category)) return { refuse: 'on_remit_list' }
  const due = dispatchBy(by.table, by.at, one.urgent)
  return {
    set: { status: 'accepted', level: 'township', unit: null, assignee: null, dispatchBy: due, turnBy: due },
    body: { to: 'accepted', unit: presentUnit(by, one.unit) },
    why: input.why,
  }
}
