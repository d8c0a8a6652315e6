import { isWorking } from '@lianxin/services/rules'
import { dispatchBy, dispatchedDues, handleBy } from '../deadlines.ts'
import { limitOf, trackOf } from '../tracks.ts'
import { entryUnit, iso, provisional, type Change } from './change.ts'
import { helpers, routed } from './routed.ts'

/**
 * 改类别或地点: either or both in one act, routed once. The promise still counts from acceptance, under the limit of the
 * new category; a unit that stays keeps what it has begun.
 */
export const reclassifyCase: Change<'reclassify'> = (one, input, by) => {
  const { at, table } = by
  const code = input.category ?? one.category
  const category = code === null ? undefined : by.category(code)
  if (input.category && (!category || category.retired)) return { refuse: 'category_unknown', field: 'category' }
  const place = input.place ?? one.place
  if (place === one.place && code === one.category) return { refuse: 'nothing_changed', field: 'category' }
  const placed = place === one.place ? 'here' : (by.placed?.(place) ?? 'unknown')
  if (placed !== 'here')
    return { refuse: placed === 'unknown' ? 'report_place_unknown' : 'place_other_county', field: 'place' }

  const mustReport = one.mustReport || (category?.mustReport ?? false)
  const facts = {
    ...one,
    place,
    category: category ?? null,
    at,
    working: isWorking(table, at),
    onRemit: code === null ? null : by.authority.onRemit(code),
  }
  const decision = routed({ category: code, mustReport, accusedUnit: one.accusedUnit }, facts, by)
  const limit = category ? limitOf(category) : one.limit
  const began = one.acceptedAt ?? (decision.unit ? at : null)
  const due = began === null ? null : handleBy(table, began, limit)
  const base = {
    place,
    category: code,
    catalogue: by.catalogue,
    track: trackOf(code),
    mustReport,
    limit,
    urgent: one.urgent || (category?.urgent ?? false),
    confidential: one.confidential || (category?.confidential ?? false),
    acceptedAt: began,
    handleBy: due,
    provisional: provisional(by, due),
    level: decision.level,
    trace: decision.trace,
  }
  const said = {
    category: code,
    place: place === one.place ? null : place,
    handleBy: iso(due),
    rule: decision.unit ? decision.trace.rule : null,
  }
  const { unit } = decision
  if (unit && unit.id === one.unit)
    return {
      set: { ...base, turnBy: one.turnBy === one.handleBy ? due : one.turnBy },
      body: { to: one.status, unit: entryUnit(unit), ...said },
      why: input.why,
    }
  if (unit) {
    const { signBy, respondBy, returnBy } = dispatchedDues(table, at, category?.respond ?? null, base.urgent)
    return {
      set: {
        ...base,
        ...helpers(decision.assists, by),
        status: 'dispatched',
        unit: unit.id,
        assignee: null,
        dispatchedAt: at,
        respondBy,
        // A return that was ruled on is not asked again.
        returnBy: one.returns > 0 ? null : returnBy,
        turnBy: signBy,
      },
      body: { to: 'dispatched', unit: entryUnit(unit), ...said },
      why: input.why,
    }
  }
  const status = one.acceptedAt === null ? 'submitted' : 'accepted'
  const out = dispatchBy(table, at, base.urgent)
  return {
    set: { ...base, status, unit: null, assignee: null, assists: [], assisting: [], dispatchBy: out, turnBy: out },
    body: { to: status, unit: null, ...said },
    why: input.why,
  }
}
