import type { CaseRecord } from '../case-record.ts'
import type { Change } from './change.ts'

/** 签收: the unit has it. Nothing is gained by signing late, since the handling clock runs from acceptance. */
export const signForCase: Change<'sign_for'> = (one, _, by) => ({
  set: { status: signedFor(one), turnBy: one.handleBy ?? one.respondBy ?? by.at },
  body: { to: signedFor(one), auto: by.doer.kind === 'system' },
})

/** With assistants called together with the lead, it is handled together from the start. */
const signedFor = ({ assisting }: CaseRecord) => (assisting.length > 0 ? 'co_handling' : 'in_progress')
