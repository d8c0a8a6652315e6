import type { UnitId } from '@lianxin/people/contract'
import type { Assist, CaseRecord } from '../case-record.ts'
import { assistBy } from '../deadlines.ts'
import { isAccused } from '../recusal.ts'
import { entryUnit, iso, unitOf, type Change, type ChangeContext } from './change.ts'

/** Units called to help, known and none of them the lead or complained of; or which fault there is. */
export function called(
  one: Pick<CaseRecord, 'accusedUnit' | 'assists'>,
  lead: UnitId | null,
  ids: readonly UnitId[],
  by: ChangeContext,
): { readonly units: readonly { id: UnitId; name: string }[]; readonly due: number } | 'unit_unknown' | 'unit_accused' {
  if (ids.some((id) => isAccused(by.units, id, one.accusedUnit))) return 'unit_accused'
  const units = ids.map((id) => unitOf(by, id))
  const known = units.filter((unit) => unit !== undefined)
  if (known.length < units.length || ids.some((id) => id === lead)) return 'unit_unknown'
  return { units: known, due: assistBy(by.table, by.at) }
}

/** Whoever was called before and is called again answers again. */
export const withCalled = (before: readonly Assist[], ids: readonly UnitId[], by: number): Assist[] => [
  ...before.filter(({ unit }) => !ids.includes(unit)),
  ...ids.map((unit) => ({ unit, by, answer: null })),
]

/** 吹哨: the lead, or its office, calls others to help. The first receiver stays lead (北京接诉即办 14, 16). */
export const whistleCase: Change<'whistle'> = (one, input, by) => {
  const found = called(one, one.unit, input.units, by)
  if (typeof found === 'string') return { refuse: found, field: 'units' }
  const assists = withCalled(one.assists, input.units, found.due)
  return {
    set: { status: 'co_handling', assists, assisting: waited(assists) },
    body: { to: 'co_handling', units: found.units.map(entryUnit), answerBy: iso(found.due) ?? '' },
    why: input.why,
  }
}

export const waited = (assists: readonly Assist[]): UnitId[] =>
  assists.filter(({ answer }) => answer === null).map(({ unit }) => unit)

/** 协办应答: what an assistant does. When the last has answered, the lead works on alone with what they gave. */
export const answerAsAssistant: Change<'assist_answer'> = (one, input, by) => {
  const own = by.doer.kind === 'staff' ? by.doer.post.unit : undefined
  const unit = own === undefined ? undefined : unitOf(by, own)
  if (!unit) return { refuse: 'unit_unknown', field: 'answer' }
  const assists = one.assists.map((each) => (each.unit === unit.id ? { ...each, answer: input.answer } : each))
  const left = waited(assists)
  const to = one.status === 'co_handling' && left.length === 0 ? 'in_progress' : one.status
  return {
    set: { status: to, assists, assisting: left },
    body: { to, unit: entryUnit(unit), answer: input.answer, note: input.note },
  }
}
