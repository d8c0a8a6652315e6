import { checkBy } from '../deadlines.ts'
import { presentUnit, type Change } from './change.ts'

/** 办结答复: what was done and what came of it. Someone else checks it before the reporter is asked. */
export const handleCase: Change<'handle'> = (one, input, by) => {
  const check = checkBy(by.table, by.at)
  return {
    set: {
      status: 'handled',
      outcome: input.outcome,
      result: input.result,
      resultFiles: input.files,
      handledAt: by.at,
      handledBy: by.doer.kind === 'staff' ? by.doer.account : null,
      handledUnit: one.unit,
      assisting: [],
      extensionAsked: null,
      question: null,
      checkBy: check,
      turnBy: check,
    },
    body: {
      to: 'handled',
      outcome: input.outcome,
      result: input.result,
      files: input.files,
      unit: presentUnit(by, one.unit),
    },
  }
}
