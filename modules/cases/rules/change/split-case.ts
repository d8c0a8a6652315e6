import { barred } from './barred.ts'
import { entryUnit, unitOf, type Change } from './change.ts'

/** 分办: a part for each unit, under the same promise; the whole waits for all of them and is answered once. */
export const splitCase: Change<'split'> = (one, input, by) => {
  const parts = []
  for (const [i, id] of input.units.entries()) {
    const unit = unitOf(by, id)
    const fresh = by.fresh?.[i]
    if (!unit || fresh === undefined) return { refuse: 'unit_unknown', field: 'units' }
    const no = barred(one, id, by)
    if (no) return { refuse: no, field: 'units' }
    parts.push({ id: fresh, unit: entryUnit(unit) })
  }
  return {
    set: { status: 'split', turnBy: one.handleBy ?? one.turnBy, assisting: [], extensionAsked: null },
    body: { to: 'split', parts },
    why: input.why,
  }
}

/** 子件办齐: every part has its answer; the lead, or the office where there is none, answers the whole. */
export const rejoinCase: Change<'rejoin'> = (one, _, by) => {
  const first = one.unit === null ? (by.units.unitFor({ kind: 'office', place: one.place })?.id ?? null) : one.unit
  return {
    set: { status: 'in_progress', unit: first, turnBy: one.handleBy ?? by.at },
    body: { to: 'in_progress' },
  }
}
