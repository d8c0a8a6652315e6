import type { UnitId } from '@lianxin/people/contract'
import { levelOf, levels, type Level } from '@lianxin/places/contract'
import type { Id, PlaceCode } from '@lianxin/platform/ids'
import type { CaseFacts } from './case-facts.ts'
import type { StaffDoer } from './doer.ts'
import type { UnitsAsked } from './routing.ts'

/** Whoever may see a report that complains of somebody before it is said who must not: the offices of county and city. */
const naming: ReadonlySet<string> = new Set(['countyDispatcher', 'cityDispatcher'])
/** Lines of units are short; more links than this are a circle. */
const LINKS = 8

/** Whether a post may see what is sealed, and lift what was named by mistake. */
export const mayName = ({ role }: { readonly role: string }): boolean => naming.has(role)

/**
 * 回避: who is complained of, or serves in the unit complained of or under it, neither sees nor touches the case; and while
 * nobody has said yet who that is, only those who name it do (济南 12345 条例 32, 信访工作条例 30).
 */
export function isRecused(
  { account, post, line }: StaffDoer,
  one: Pick<CaseFacts, 'accusedUnit' | 'accusedAccount' | 'sealed'>,
): boolean {
  if (one.sealed && !mayName(post)) return true
  if (one.accusedAccount !== null && account === one.accusedAccount) return true
  return one.accusedUnit !== null && (line ?? (post.unit ? [post.unit] : [])).includes(one.accusedUnit)
}

/** A unit and those it answers to in its own line (条): a complaint of a department is one of its stations too. */
export function lineOfUnit(units: Pick<UnitsAsked, 'get'>, unit: Id): Id[] {
  const line: Id[] = [unit]
  while (line.length < LINKS) {
    const above = units.get(line.at(-1) as UnitId)?.parent
    if (!above || line.includes(above)) break
    line.push(above)
  }
  return line
}

/** Whether a unit is the one complained of, or serves under it. */
export const isAccused = (units: Pick<UnitsAsked, 'get'>, unit: Id, accused: Id | null): boolean =>
  accused !== null && lineOfUnit(units, unit).includes(accused)

/**
 * The lowest level whose office stands clear of a complaint of this unit: above the level at which the unit itself
 * coordinates. Null where the unit coordinates nothing; the city has nobody above it.
 */
export function clearOf(unit: { readonly kind?: string; readonly place: PlaceCode }): Level | null {
  if (unit.kind === 'villageCommittee') return 'township'
  if (unit.kind !== 'office') return null
  const rank = Math.min(levels.indexOf(levelOf(unit.place)), levels.indexOf('village'))
  return levels[Math.max(0, rank - 1)] ?? 'city'
}

/** The level that stands clear of one more unit besides whoever was complained of before. */
export function clearWith(before: Level | null, unit: Parameters<typeof clearOf>[0] | undefined): Level | null {
  const clear = unit ? clearOf(unit) : null
  return clear === null ? before : upper(clear, before)
}

/** Of two levels the one nearer to the city; a level that is not asked for gives way. */
export const upper = (a: Level, b: Level | null): Level => (b !== null && levels.indexOf(b) < levels.indexOf(a) ? b : a)

/** Whether everybody may read of it: not what was told in confidence, nor what complains of somebody. */
export const mayBePublic = (
  one: Pick<CaseFacts, 'confidential' | 'accusedUnit' | 'accusedAccount' | 'sealed'>,
): boolean => !one.confidential && !one.sealed && one.accusedUnit === null && one.accusedAccount === null
