import type { Scope, Self } from '../db/index.ts'
import type { Actor, Staff } from './actor.ts'

/** Whoever holds several posts is one person in all of them. */
const selfOf = ({ account, post, posts }: Staff): Self => ({
  account,
  role: post.role,
  units: [...new Set([post, ...posts].flatMap(({ unit }) => unit ?? []))],
})

/** What the database lets this person see: staff the subtree of their post, residents their own rows. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'staff') return { as: 'web', lo: actor.post.lo, hi: actor.post.hi, self: selfOf(actor) }
  if (actor.kind === 'resident') return { as: 'resident', person: actor.id }
  return { as: 'public' }
}
