import type { Destination, DryRunResult, LimitEffect, MovedCases } from '../../contract/dry-run.ts'
import type { PastCase, TriedCase } from './try-case.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Counts of a dry run; as many as there are pairs of units and changed limits, however many cases there were. */
export interface Tally {
  cases: number
  moved: number
  sentBefore: number
  sentAfter: number
  skipped: number
  readonly pairs: Map<string, Writable<MovedCases>>
  readonly limits: Map<string, Writable<LimitEffect>>
}

export const newTally = (): Tally => ({
  cases: 0,
  moved: 0,
  sentBefore: 0,
  sentAfter: 0,
  skipped: 0,
  pairs: new Map(),
  limits: new Map(),
})

const isUnit = (destination: Destination): boolean => !destination.startsWith('office:')

function countMoved(tally: Tally, past: PastCase, { from, to }: TriedCase): number {
  const key = `${from}>${to}`
  let pair = tally.pairs.get(key)
  if (!pair)
    tally.pairs.set(key, (pair = { pair: tally.pairs.size, from, to, cases: 0, handledByFrom: 0, handledByTo: 0 }))
  pair.cases++
  if (past.handledUnit === from) pair.handledByFrom++
  if (past.handledUnit === to) pair.handledByTo++
  tally.moved++
  return pair.pair
}

/** Counts one case; gives the number of its pair of units, or undefined when it would go where it goes now. */
export function count(tally: Tally, past: PastCase, tried: TriedCase): number | undefined {
  tally.cases++
  if (isUnit(tried.from)) tally.sentBefore++
  if (isUnit(tried.to)) tally.sentAfter++
  if (tried.late === 'unknown') tally.skipped++
  else if (tried.late) {
    const category = past.category ?? ''
    const effect = tally.limits.get(category) ?? { category, cases: 0, lateBefore: 0, lateAfter: 0 }
    effect.cases++
    if (tried.late.before) effect.lateBefore++
    if (tried.late.after) effect.lateAfter++
    tally.limits.set(category, effect)
  }
  return tried.from === tried.to ? undefined : countMoved(tally, past, tried)
}

/** What a person reads of it. The number of a pair stays the one its cases were noted under. */
export function resultOf(tally: Tally): DryRunResult {
  return {
    cases: tally.cases,
    moved: tally.moved,
    sentBefore: tally.sentBefore,
    sentAfter: tally.sentAfter,
    pairs: [...tally.pairs.values()].toSorted((a, b) => b.cases - a.cases || a.pair - b.pair),
    limits: [...tally.limits.values()].toSorted((a, b) => (a.category < b.category ? -1 : 1)),
    limitsSkipped: tally.skipped,
  }
}
