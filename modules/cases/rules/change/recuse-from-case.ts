import { dispatchBy } from '../deadlines.ts'
import { clearWith, isAccused, mayBePublic, mayName, upper } from '../recusal.ts'
import { entryUnit, unitOf, type Change, type ChangeContext, type NamedStaff } from './change.ts'
import { undone } from './rework-case.ts'
import { resumedBy } from './suspend-case.ts'
import { waited } from './whistle-case.ts'

/** States in which a unit has it, or has just said that it is done: complained of, it is taken from it. */
const held: ReadonlySet<string> = new Set([
  'dispatched',
  'return_requested',
  'in_progress',
  'co_handling',
  'split',
  'suspended',
  'termination_requested',
  'handled',
  'passing_down',
])

/**
 * 登记回避: who is complained of neither sees the case nor acts on it from now on (济南 12345 条例 32, 信访工作条例 28, 30). The
 * unit that has it, being complained of, loses it at once; the promise to the reporter stays. Named by mistake, it is
 * lifted by the county's or the city's office.
 */
export const recuseFromCase: Change<'recuse'> = (one, input, by) => {
  if (input.lift) return lifted(one, input, by)
  const unit = input.unit ? unitOf(by, input.unit) : undefined
  if (input.unit && !unit) return { refuse: 'unit_unknown', field: 'unit' }
  const person = personIn(by, input.person)
  if (person === 'person_unknown' || person === 'person_many') return { refuse: person, field: 'person' }
  if (!unit && !person) return { refuse: 'recusal_empty', field: 'unit' }

  const accusedUnit = unit?.id ?? one.accusedUnit
  const clear = clearWith(one.clearLevel, unit && by.units.get(unit.id))
  const clearLevel = person?.clear ? upper(person.clear, clear) : clear
  const assists = one.assists.filter((each) => !isAccused(by.units, each.unit, accusedUnit))
  const out = dispatchBy(by.table, by.at, one.urgent)
  const taken = held.has(one.status) && one.unit !== null && isAccused(by.units, one.unit, accusedUnit)
  const named = {
    accusedUnit,
    accusedAccount: person?.account ?? one.accusedAccount,
    sealed: false,
    clearLevel,
    assists,
    assisting: one.assisting.length === 0 ? [] : waited(assists),
    ...(one.assignee !== null && one.assignee === person?.account ? { assignee: null } : {}),
  }
  const said = {
    accused: unit ? entryUnit(unit) : null,
    person: person ? { id: person.account, name: person.name } : null,
  }
  if (!taken) return { set: named, body: { to: one.status, ...said, lifted: false, taken }, why: input.why }
  return {
    set: {
      ...named,
      ...undone,
      status: 'accepted',
      unit: null,
      assignee: null,
      assists: [],
      assisting: [],
      backAt: null,
      question: null,
      extensionAsked: null,
      handleBy: one.suspendedAt === null ? one.handleBy : resumedBy(one, by),
      suspendedAt: null,
      dispatchBy: out,
      turnBy: out,
    },
    body: { to: 'accepted', ...said, lifted: false, taken },
    why: input.why,
  }
}

const lifted: Change<'recuse'> = (one, input, { doer }) => {
  const may = doer.kind === 'staff' && mayName(doer.post)
  const none = mayBePublic({ ...one, confidential: false })
  if (!may || none) return { refuse: 'recusal_lift', field: 'lift' }
  return {
    set: { accusedUnit: null, accusedAccount: null, sealed: false, clearLevel: null },
    body: { to: one.status, accused: null, person: null, lifted: true, taken: false },
    why: input.why,
  }
}

function personIn(
  { named = [] }: ChangeContext,
  typed: string | undefined,
): NamedStaff | 'person_unknown' | 'person_many' | undefined {
  if (!typed) return undefined
  const [first, second] = named
  if (!first) return 'person_unknown'
  return second && second.account !== first.account ? 'person_many' : first
}
