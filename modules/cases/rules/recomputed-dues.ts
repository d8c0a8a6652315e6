import { dueAt, isProvisional, movedOn, type WorkTable } from '@lianxin/services/rules'
import type { CaseRecord } from './case-record.ts'

/** When the present handling began to count: acceptance, or the last rework, which the caller looks up. */
export interface CountedFrom {
  readonly from: number
  readonly limit: NonNullable<CaseRecord['limit']>
}

/**
 * The handling clock anew, after a calendar changed: from the same beginning, with the same pause of an upheld return.
 * Null when nothing changes, or when the case has no handling clock.
 */
export function recomputedDues(one: CaseRecord, counted: CountedFrom, table: WorkTable): Partial<CaseRecord> | null {
  if (one.handleBy === null) return null
  const first = dueAt(table, counted.from, counted.limit)
  // A return that was upheld was asked after acceptance and ended with the dispatch to another unit.
  const paused =
    one.askedAt !== null && one.dispatchedAt !== null && one.askedAt >= counted.from && one.dispatchedAt > one.askedAt
  const handleBy = paused ? movedOn(table, first, counted.limit, one.askedAt, one.dispatchedAt) : first
  const provisional = isProvisional(table, counted.from, handleBy)
  if (handleBy === one.handleBy && provisional === one.provisional) return null
  const isTurn = one.turnBy === one.handleBy
  return { handleBy, provisional, ...(isTurn ? { turnBy: handleBy } : {}) }
}
