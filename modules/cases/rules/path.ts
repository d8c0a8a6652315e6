import { levelOf, levels, type Level } from '@lianxin/places/contract'
import { workBetween, type WorkTable } from '@lianxin/services/rules'
import type { PathLeg } from '../contract/entries.ts'
import type { CaseRecord } from './case-record.ts'
import type { UnitsAsked } from './routing.ts'

const HOUR = 3_600_000
const rank = (level: string): number => levels.indexOf(level as Level)

/** The level that holds a case now: a grid's own unit holds it below the village's office. */
export function heldAt(one: Pick<CaseRecord, 'level' | 'unit' | 'status'>, units: Pick<UnitsAsked, 'get'>): Level {
  const unit = one.unit === null ? undefined : units.get(one.unit)
  const below = unit !== undefined && rank(levelOf(unit.place)) > rank('village')
  return below ? 'grid' : one.level
}

/** The way of a case so far; one that never changed its level has been where it came in. */
export function pathOf(one: Pick<CaseRecord, 'path' | 'reportedAt'>, held: Level): readonly PathLeg[] {
  return one.path.length > 0 ? one.path : [{ level: held, at: one.reportedAt, by: 'report' }]
}

/** Levels that handed a case up and wait for the answer, the one that handed it up last first. */
export function waiting(path: readonly PathLeg[]): Level[] {
  const stack: Level[] = []
  path.forEach((leg, i) => {
    const before = path[i - 1]
    if (leg.by === 'hand_up' && before) stack.push(holder(path, i - 1))
    // Who is given it again no longer waits for it, and nobody above does.
    if (leg.by === 'hand_down') while (stack.length > 0 && rank(stack.at(-1)!) <= rank(leg.level)) stack.pop()
  })
  return stack.reverse()
}

/** Which level held the case at a leg; the answer passing through changes nobody's hold. */
function holder(path: readonly PathLeg[], at: number): Level {
  const leg = path.slice(0, at + 1).findLast(({ by }) => by !== 'pass_back' && by !== 'object')
  return (leg?.level ?? 'village') as Level
}

/** The level after this one on the way back, or null when the reporter is next. */
export function nextBack(path: readonly PathLeg[], from: Level | null): Level | null {
  const all = waiting(path)
  return all[from === null ? 0 : all.indexOf(from) + 1] ?? null
}

/** How often a case changed its level by being handed on. */
export const hops = (path: readonly PathLeg[]): number =>
  path.filter(({ by }) => by === 'hand_up' || by === 'hand_down').length

/** Working hours that each level held a case, until `end`. */
export function heldHours(path: readonly PathLeg[], end: number, table: WorkTable): Partial<Record<Level, number>> {
  const held: Partial<Record<Level, number>> = {}
  path.forEach((leg, i) => {
    const until = path[i + 1]?.at ?? end
    const level = leg.level as Level
    held[level] = (held[level] ?? 0) + workBetween(table, leg.at, Math.max(leg.at, until)) / HOUR
  })
  return held
}

/** The level at which a case was settled: where it lay when it was answered. */
export const settledAt = (one: Pick<CaseRecord, 'path' | 'level'>): Level =>
  one.path.length > 0 ? holder(one.path, one.path.length - 1) : one.level

/** Of cases by the level that settled them, the share of each level; nothing for none. */
export function settledShares(settled: readonly Level[]): Partial<Record<Level, number>> {
  const shares: Partial<Record<Level, number>> = {}
  for (const level of settled) shares[level] = (shares[level] ?? 0) + 1 / settled.length
  return shares
}
