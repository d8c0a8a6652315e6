import type { WorkTable } from '@lianxin/services/rules'
import type { RunningClock } from '../contract/case-view.ts'
import type { CaseRecord } from './case-record.ts'
import { clockState } from './deadlines.ts'

type Kind = RunningClock['kind']

/** Which clock runs in a state, from when, until when; undefined where nobody is waited for. */
function running(one: CaseRecord): { kind: Kind; from: number | null; by: number | null } | undefined {
  switch (one.status) {
    case 'submitted':
      return { kind: 'dispatch', from: one.reportedAt, by: one.dispatchBy }
    case 'accepted':
      return {
        kind: 'dispatch',
        from: one.reworks > 0 || one.reopens > 0 ? one.acceptedAt : one.reportedAt,
        by: one.dispatchBy,
      }
    case 'dispatched':
      return { kind: 'respond', from: one.dispatchedAt, by: one.turnBy }
    case 'return_requested':
      return { kind: 'dispatch', from: one.askedAt, by: one.turnBy }
    case 'verifying':
      return { kind: 'dispatch', from: one.reportedAt, by: one.turnBy }
    case 'termination_requested':
      return { kind: 'dispatch', from: one.acceptedAt, by: one.turnBy }
    case 'suspended':
      return { kind: 'check', from: one.suspendedAt, by: one.turnBy }
    case 'passing_down':
      return { kind: 'check', from: one.handledAt, by: one.turnBy }
    case 'split':
    case 'co_handling':
    case 'in_progress':
      return { kind: 'handle', from: one.reworks > 0 ? one.handledAt : one.acceptedAt, by: one.handleBy }
    case 'handled':
      return { kind: 'check', from: one.handledAt, by: one.checkBy }
    case 'feedback':
      return one.asksRating ? { kind: 'rate', from: one.answeredAt, by: one.turnBy } : undefined
    case 'rated':
      return { kind: 'check', from: one.ratedAt, by: one.turnBy }
    default:
      return undefined
  }
}

/** The clock of whose turn it is, as it is drawn. */
export function runningClock(one: CaseRecord, table: WorkTable, now: number): RunningClock | null {
  const found = running(one)
  if (!found || found.from === null || found.by === null) return null
  const { kind, from, by } = found
  return {
    kind,
    from: new Date(from).toISOString(),
    by: new Date(by).toISOString(),
    ...clockState(table, from, by, now),
  }
}

const promised = new Set<CaseRecord['status']>([
  'dispatched',
  'in_progress',
  'co_handling',
  'split',
  'return_requested',
  'termination_requested',
])

/** The promise to the reporter, which runs whoever's turn it is: the handling clock until the answer is there. */
export function promisedClock(one: CaseRecord, table: WorkTable, now: number): RunningClock | null {
  const waits = promised.has(one.status)
  if (!waits || one.acceptedAt === null || one.handleBy === null) return runningClock(one, table, now)
  const from = one.reworks > 0 ? (one.handledAt ?? one.acceptedAt) : one.acceptedAt
  return {
    kind: 'handle',
    from: new Date(from).toISOString(),
    by: new Date(one.handleBy).toISOString(),
    ...clockState(table, from, one.handleBy, now),
  }
}
