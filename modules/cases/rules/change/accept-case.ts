import { isWorking } from '@lianxin/services/rules'
import { dispatchedDues, handleBy } from '../deadlines.ts'
import { limitOf, trackOf } from '../tracks.ts'
import { clearWith } from '../recusal.ts'
import { barred } from './barred.ts'
import { byPerson, entryUnit, higher, iso, provisional, unitOf, type Change } from './change.ts'
import { helpers, routed } from './routed.ts'

/**
 * 受理: gives a report its category, and sends it on in the same step when a unit is named or a published rule decides.
 * The handling clock starts here.
 */
export const acceptCase: Change<'accept'> = (one, input, by) => {
  const category = by.category(input.category)
  if (!category || category.retired) return { refuse: 'category_unknown', field: 'category' }
  const { at, table } = by
  const facts = {
    ...one,
    category,
    nature: input.nature ?? one.nature,
    at,
    working: isWorking(table, at),
    onRemit: by.authority.onRemit(category.code),
  }
  const accused = input.accusedUnit ? unitOf(by, input.accusedUnit) : undefined
  if (input.accusedUnit && !accused) return { refuse: 'unit_unknown', field: 'accusedUnit' }
  const accusedUnit = accused?.id ?? one.accusedUnit
  const mustReport = one.mustReport || category.mustReport
  const kept = { category: category.code, mustReport, accusedUnit }
  const decision = routed(kept, facts, by)
  const named = input.unit ? unitOf(by, input.unit) : undefined
  if (input.unit && !named) return { refuse: 'unit_unknown', field: 'unit' }
  const no = named && barred(kept, named.id, by)
  if (no) return { refuse: no, field: 'unit' }

  const unit = named ?? decision.unit
  const urgent = one.urgent || category.urgent
  const limit = limitOf(category)
  const due = handleBy(table, at, limit)
  const base = {
    ...kept,
    clearLevel: clearWith(one.clearLevel, accused && by.units.get(accused.id)),
    track: trackOf(category.code),
    catalogue: by.catalogue,
    nature: facts.nature,
    urgent,
    confidential: one.confidential || category.confidential,
    limit,
    acceptedAt: at,
    handleBy: due,
    provisional: provisional(by, due),
    level: named ? higher(one.level, named.level) : decision.level,
    trace: named ? byPerson('受理时人工派单') : decision.trace,
  }
  const body = {
    category: category.code,
    unit: unit ? entryUnit(unit) : null,
    handleBy: iso(due),
    rule: named ? null : decision.trace.rule,
  }
  if (!unit) return { set: { ...base, status: 'accepted', turnBy: one.dispatchBy }, body: { to: 'accepted', ...body } }
  const { signBy, respondBy, returnBy } = dispatchedDues(table, at, category.respond, urgent)
  return {
    set: {
      ...base,
      ...helpers(named ? [] : decision.assists, by),
      status: 'dispatched',
      unit: unit.id,
      dispatchedAt: at,
      respondBy,
      returnBy,
      turnBy: signBy,
    },
    body: { to: 'dispatched', ...body },
  }
}
