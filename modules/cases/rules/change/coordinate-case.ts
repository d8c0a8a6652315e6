import { barred } from './barred.ts'
import { entryUnit, iso, type Change } from './change.ts'
import { dispatchCase } from './dispatch-case.ts'
import { called, waited, withCalled } from './whistle-case.ts'

/** 协调派单: the office decides who leads and who assists. */
export const coordinateCase: Change<'coordinate'> = (one, input, by) => {
  const found = called(one, input.unit, input.assists, by)
  if (typeof found === 'string') return { refuse: found, field: 'assists' }
  const no = input.assists.map((id) => barred(one, id, by)).find((each) => each !== null)
  // The police lead; whoever helps them need not be police.
  if (no && no !== 'must_report_police') return { refuse: no, field: 'assists' }
  const sent = dispatchCase(one, { unit: input.unit, why: input.why }, by)
  if ('refuse' in sent) return sent
  const assists = withCalled([], input.assists, found.due)
  return {
    set: { ...sent.set, assists, assisting: waited(assists) },
    body: { ...sent.body, assists: found.units.map(entryUnit), answerBy: iso(found.due) ?? '' },
    why: input.why,
  }
}
