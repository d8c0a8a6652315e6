// The door for rooms above that carry cases through the rules themselves, without a database: the demonstration year,
// a dry run of a draft on the past.

export { arrive, type Arrived } from './arrival.ts'
export { untouched, type CaseRecord } from './case-record.ts'
export { limitOf, trackOf } from './tracks.ts'
export { decide, type ActInput, type ChangeContext } from './change/index.ts'
export { isUnhappy } from './change/rate-case.ts'
export { defaultRules } from './default-rules.ts'
export type { Doer, StaffDoer } from './doer.ts'
export { caseNotices } from './telling/book.ts'
export { titleOf } from './report-text.ts'
export { unitsNamed } from './sight.ts'
export { router, type Router } from './routing.ts'
export { evaluate, type PastEvent, type Score } from './suggest-unit/evaluate.ts'
