import { barred } from './barred.ts'
import { dispatchedDues, handleBy } from '../deadlines.ts'
import { byPerson, entryUnit, higher, iso, provisional, unitOf, type Change } from './change.ts'

/** 派单: gives an accepted case to a unit. The handling clock has run since acceptance and is not set anew. */
export const dispatchCase: Change<'dispatch'> = (one, input, by) => {
  const unit = unitOf(by, input.unit)
  if (!unit) return { refuse: 'unit_unknown', field: 'unit' }
  const no = barred(one, unit.id, by)
  if (no) return { refuse: no, field: 'unit' }
  const { at, table } = by
  const category = one.category === null ? undefined : by.category(one.category)
  const due = one.handleBy ?? handleBy(table, one.acceptedAt ?? at, one.limit)
  const { signBy, respondBy, returnBy } = dispatchedDues(table, at, category?.respond ?? null, one.urgent)
  return {
    set: {
      status: 'dispatched',
      unit: unit.id,
      assignee: null,
      level: higher(one.level, unit.level),
      dispatchedAt: at,
      handleBy: due,
      provisional: provisional(by, due),
      respondBy,
      returnBy,
      turnBy: signBy,
      trace: byPerson(input.why ?? '人工派单'),
    },
    body: { to: 'dispatched', unit: entryUnit(unit), handleBy: iso(due) },
    why: input.why,
  }
}
