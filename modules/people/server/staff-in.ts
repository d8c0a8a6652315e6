import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'

/** The signed-in member of staff; the power of the route or page has let nobody else through. */
export function staffIn({ actor }: { readonly actor: Actor }): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** Whoever is signed in, likewise. */
export function personIn({ actor }: { readonly actor: Actor }): Staff | ResidentActor {
  if (actor.kind !== 'staff' && actor.kind !== 'resident') throw new Refusal('not_signed_in')
  return actor
}

/** The signed-in resident, likewise. */
export function residentIn({ actor }: { readonly actor: Actor }): ResidentActor {
  if (actor.kind !== 'resident') throw new Refusal('not_signed_in')
  return actor
}
