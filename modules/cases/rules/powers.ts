import { levelOf, levels, type Level } from '@lianxin/places/contract'
import { actRow, type Standing, type Who } from '../contract/acts.ts'
import { actsFrom, next, type Act, type Status } from '../contract/moves.ts'
import { boundOf, type Bound } from './bounds.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Doer, StaffDoer } from './doer.ts'
import { isRecused } from './recusal.ts'

/** Codes of the refusals that these rules give. */
export type Why = 'act_not_possible' | 'act_not_yours' | 'own_handling' | Bound

const covers = ({ post }: StaffDoer, one: CaseFacts): boolean => one.place >= post.lo && one.place < post.hi
const rank = (level: Level): number => levels.indexOf(level)
const levelOfPost = ({ post }: StaffDoer): Level => levelOf(post.place)

/** The level that rules on a return: the one above, and at the county its own office, which stands above the departments. */
export function rulingLevel(level: Level): Level {
  if (level === 'city' || level === 'county') return level
  return level === 'township' ? 'county' : 'township'
}

/** One level up, for a second rework; the city has nobody above it. */
export function levelUp(level: Level): Level {
  return levels[Math.max(0, Math.min(rank(level), rank('village')) - 1)] ?? 'city'
}

function ownWork(doer: StaffDoer, one: CaseFacts): boolean {
  const units = doer.units ?? (doer.post.unit ? [doer.post.unit] : [])
  return doer.account === one.handledBy || (one.handledUnit !== null && units.includes(one.handledUnit))
}

function stands(doer: Doer, one: CaseFacts, standing: Standing, holdsReceipt: boolean): boolean {
  if (standing === 'system') return doer.kind === 'system'
  if (standing === 'reporter') return holdsReceipt || (doer.kind === 'resident' && doer.id === one.reporter)
  if (doer.kind !== 'staff' || !covers(doer, one) || isRecused(doer, one)) return false
  switch (standing) {
    case 'unit':
      return one.unit !== null && doer.post.unit === one.unit
    case 'office':
      return rank(levelOfPost(doer)) <= rank(one.level)
    case 'ruler':
      return rank(levelOfPost(doer)) <= rank(rulingLevel(one.level)) && doer.post.unit !== one.unit
    case 'assist':
      return doer.post.unit !== undefined && one.assisting.includes(doer.post.unit)
    case 'own_office':
      return levelOfPost(doer) === one.level
    case 'back':
      return levelOfPost(doer) === one.backAt
    case 'checker':
      return !ownWork(doer, one)
    case 'ground':
    case 'supervisor':
      return true
  }
}

function holdsRole(doer: Doer, who: Who): boolean {
  const roles: readonly string[] | undefined = who.roles
  return roles === undefined || (doer.kind === 'staff' && roles.includes(doer.post.role))
}

const inTime = (who: Who, status: Status): boolean => who.from === undefined || who.from.includes(status)

/**
 * Why this act may not be done, or null when it may. The order matters: a state that does not know the act says so
 * before anybody is told about rights.
 */
export function whyNot(one: CaseFacts, act: Act, doer: Doer, now: number, holdsReceipt = false): Why | null {
  if (next(one.status, act) === null) return 'act_not_possible'
  const roles = actRow(act).who.filter((who) => holdsRole(doer, who) && inTime(who, one.status))
  if (!roles.some((who) => stands(doer, one, who.standing, holdsReceipt))) {
    const own = doer.kind === 'staff' && roles.some((who) => who.standing === 'checker') && ownWork(doer, one)
    return own ? 'own_handling' : 'act_not_yours'
  }
  return boundOf(one, act, doer, now)
}

/** Exactly the acts this person can do to this case now. */
export function allowedActs(one: CaseFacts, doer: Doer, now: number, holdsReceipt = false): Act[] {
  return actsFrom(one.status).filter((act) => whyNot(one, act, doer, now, holdsReceipt) === null)
}
