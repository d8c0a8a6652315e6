import type { Actor } from '../auth/index.ts'
import { Refusal } from './refusal.ts'

/** Refuses staff whose second factor was not shown within the last few minutes; others have none and go on. */
export function freshSecond(actor: Actor): void {
  if (actor.kind !== 'staff' || !actor.secondDue) return
  throw new Refusal(actor.secondDue === 'code' ? 'second_due' : 'second_missing')
}
