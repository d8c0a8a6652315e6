import { afterReturn, dispatchedDues } from '../deadlines.ts'
import { barred } from './barred.ts'
import { byPerson, entryUnit, higher, iso, provisional, unitOf, type Change } from './change.ts'

/** 同意退单: another unit gets it, with the time back that the return took. It cannot be returned again. */
export const upholdReturn: Change<'uphold_return'> = (one, input, by) => {
  const unit = unitOf(by, input.unit)
  if (!unit || unit.id === one.unit) return { refuse: 'unit_unknown', field: 'unit' }
  const no = barred(one, unit.id, by)
  if (no) return { refuse: no, field: 'unit' }
  const { at, table } = by
  const due = afterReturn(table, one.handleBy, one.limit, one.askedAt ?? at, at)
  const { signBy, respondBy } = dispatchedDues(table, at, null, one.urgent)
  return {
    set: {
      status: 'dispatched',
      unit: unit.id,
      assignee: null,
      level: higher(one.level, unit.level),
      proposedUnit: null,
      dispatchedAt: at,
      handleBy: due,
      provisional: provisional(by, due),
      respondBy,
      returnBy: null,
      turnBy: signBy,
      trace: byPerson(input.why),
    },
    body: { to: 'dispatched', unit: entryUnit(unit), handleBy: iso(due) },
    why: input.why,
  }
}
