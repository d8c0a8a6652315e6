import type { AccountId } from '@lianxin/people/contract'
import type { CaseRecord } from '../case-record.ts'
import type { Doer } from '../doer.ts'
import type { Change } from './change.ts'

/** 签收: the unit has it. Nothing is gained by signing late, since the handling clock runs from acceptance. */
export const signForCase: Change<'sign_for'> = (one, _, by) => ({
  set: {
    status: signedFor(one),
    assignee: one.assignee ?? holderOf(by.doer),
    turnBy: one.handleBy ?? one.respondBy ?? by.at,
  },
  body: { to: signedFor(one), auto: by.doer.kind === 'system' },
})

/** Who signs for it has it; who stands in for somebody on leave signs for them. By the clock nobody has it yet. */
const holderOf = (doer: Doer): AccountId | null =>
  doer.kind === 'staff' ? ((doer.post.covers?.account ?? doer.account) as AccountId) : null

/** With assistants called together with the lead, it is handled together from the start. */
const signedFor = ({ assisting }: CaseRecord) => (assisting.length > 0 ? 'co_handling' : 'in_progress')
