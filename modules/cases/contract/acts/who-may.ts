import { text } from '../fields.ts'

/** Sets of roles that several acts share. */
export const offices = ['clerk', 'townDispatcher', 'countyDispatcher', 'cityDispatcher'] as const
export const aboveVillage = ['townDispatcher', 'countyDispatcher', 'cityDispatcher'] as const
export const aboveTown = ['countyDispatcher', 'cityDispatcher'] as const
export const handlers = ['deptHandler', 'deptLead', 'townUnit', 'clerk', 'gridWorker', 'gridLeader'] as const
export const ground = ['gridWorker', 'gridLeader', 'clerk'] as const
export const checkers = [...offices, 'callbackAuditor', 'gridWorker', 'gridLeader'] as const
export const why = (zh: string, en: string, hint?: { zh: string; en: string }) =>
  text('why', zh, en, { min: 5, max: 1000, ...(hint ? { hint } : {}) })
export const toReporter = { zh: '反映人会看到', en: 'The reporter reads this' } as const
