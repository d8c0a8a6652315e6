import type { Scope } from '../db/index.ts'
import type { Actor } from './actor.ts'

/** What the database lets this person see: staff the subtree of their post, residents their own rows. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'staff') return { as: 'web', lo: actor.post.lo, hi: actor.post.hi }
  if (actor.kind === 'resident') return { as: 'resident', person: actor.id }
  return { as: 'public' }
}
