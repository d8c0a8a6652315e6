import type { Actor } from '@lianxin/platform/auth'
import type { Scope } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type County, type Id } from '@lianxin/platform/ids'

/** Whose notices these are: a resident or a member of staff, who reads her own rows and nobody else's. */
export interface Person {
  readonly id: Id
  readonly county: County
  readonly kind: 'resident' | 'staff'
  /** One's own rows: the scope names one person, whichever kind that is. */
  readonly own: Scope
}

/** The signed-in person; refuses visitors. */
export function personIn({ actor }: { readonly actor: Actor }): Person {
  if (actor.kind !== 'resident' && actor.kind !== 'staff') throw new Refusal('not_signed_in')
  const id = actor.kind === 'staff' ? actor.account : actor.id
  return { id, county: countyOf(id), kind: actor.kind, own: { as: 'resident', person: id } }
}
