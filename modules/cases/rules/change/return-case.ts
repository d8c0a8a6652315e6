import { rulingBy } from '../deadlines.ts'
import { entryUnit, unitOf, type Change } from './change.ts'

/** 退单: asks to be rid of a case, once, with a reason and the unit proposed instead. The clock does not stop yet. */
export const returnCase: Change<'return'> = (one, input, by) => {
  const proposed = unitOf(by, input.proposedUnit)
  if (!proposed || proposed.id === one.unit) return { refuse: 'unit_unknown', field: 'proposedUnit' }
  return {
    set: {
      status: 'return_requested',
      returns: one.returns + 1,
      askedAt: by.at,
      proposedUnit: proposed.id,
      extensionAsked: null,
      assisting: [],
      turnBy: rulingBy(by.table, by.at),
    },
    body: { to: 'return_requested', proposed: entryUnit(proposed) },
    why: input.why,
  }
}
