import type { Actor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'

/** Whoever is signed in as staff; the guard has asked for the power already. */
export function staffIn(actor: Actor): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}
