import type { Actor } from './actor.ts'

/** Powers that need no role: anybody, whoever is signed in, a signed-in resident, any member of staff. */
export type PlainPower = 'public' | 'person' | 'resident' | 'staff'

/** Roles by power, merged from the rooms' own tables. */
export type PowerTable = Readonly<Record<string, readonly string[]>>

/** Whether this person, in the post they act in, holds a power. Where it reaches is a matter of scope. */
export type Authority = (actor: Actor, power: string) => boolean

/** The authority of a merged table. A power nobody declared is nobody's. */
export function authorityOf(table: PowerTable): Authority {
  return (actor, power) => {
    if (power === 'public') return true
    if (power === 'person') return actor.kind === 'staff' || actor.kind === 'resident'
    if (power === 'resident') return actor.kind === 'resident'
    if (power === 'staff') return actor.kind === 'staff'
    return actor.kind === 'staff' && !actor.limited && (table[power]?.includes(actor.post.role) ?? false)
  }
}
