import type { CaseRecord } from './case-record.ts'
import type { StaffDoer } from './doer.ts'

type Seen = Pick<CaseRecord, 'confidential' | 'unit' | 'handledUnit'>

const handling = new Set(['deptHandler', 'deptLead', 'townUnit', 'gridWorker', 'gridLeader', 'gridInstructor'])
const coordinating = new Set(['countyDispatcher', 'cityDispatcher', 'callbackAuditor'])

/** Whether this member of staff may know the reporter, masked: of a confidential report only who coordinates or calls back. */
export function maySeeReporter(one: Seen, { post }: StaffDoer): boolean {
  return !one.confidential || coordinating.has(post.role)
}

/** Whether this member of staff may see the rating: not who handles, since ratings are released in batches. */
export function maySeeRating(one: Seen, { post }: StaffDoer): boolean {
  if (handling.has(post.role)) return false
  return post.unit === undefined || post.unit !== one.handledUnit
}
