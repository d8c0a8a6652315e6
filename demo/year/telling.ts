import type { Act } from '@lianxin/cases/contract'
import type { ActInput } from '@lianxin/cases/rules'
import { ancestorAt } from '@lianxin/places/contract'
import { addWork } from '@lianxin/services/rules'
import type { Random } from '../city/random.ts'
import { carry, type Story } from './tell-case.ts'
import type { Worker } from './world.ts'

export const HOUR = 3_600_000

/** Raised when the next thing would happen after now: the case stays as it stands. */
export class NotYet extends Error {}

/** Where the case stands now: acts change it behind the compiler's back. */
export const statusOf = (story: Story): string => story.one.status

export interface Telling {
  readonly story: Story
  readonly random: Random
  /** Now: nothing happens after it. */
  readonly until: number
  at: number
  /** The last report of the same matter in the same village. */
  readonly near?: Story | undefined
}

/** Moves the story's time on; working hours where people work, by the clock where they do not. */
export function wait(t: Telling, hours: number, working: boolean): void {
  const next = working ? addWork(t.story.world.table, t.at, hours * HOUR) : t.at + hours * HOUR
  if (next > t.until) throw new NotYet()
  t.at = Math.round(next)
}

export const as = <A extends Act>(t: Telling, who: Worker | undefined, act: A, input: ActInput<A>): boolean =>
  who !== undefined && carry(t.story, act, input, who, t.at)

/** Offices that cover the place and may rule, accept or check, the nearest first. */
export function offices({ story: { world, one } }: Telling): Worker[] {
  const found = [
    world.at('townDispatcher', ancestorAt(one.place, 'township')),
    world.at('countyDispatcher', ancestorAt(one.place, 'county')),
    world.at('cityDispatcher', ancestorAt(one.place, 'city')),
  ]
  return found.filter((one_) => one_ !== undefined)
}

/** The first of several who may do it; the rules say who. */
export function whoever<A extends Act>(
  t: Telling,
  among: readonly (Worker | undefined)[],
  act: A,
  input: ActInput<A>,
): boolean {
  const before = t.story.refused
  const done = among.some((who) => as(t, who, act, input))
  if (done) t.story.refused = before
  return done
}
