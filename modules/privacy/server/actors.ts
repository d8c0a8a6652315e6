import type { Actor, ResidentActor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { toPlaceCode, type County, type PlaceCode } from '@lianxin/platform/ids'

/** The signed-in member of staff; the power of the page has let nobody else through. */
export function staffIn({ actor }: { readonly actor: Actor }): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** The signed-in resident, likewise. */
export function residentIn({ actor }: { readonly actor: Actor }): ResidentActor {
  if (actor.kind !== 'resident') throw new Refusal('not_signed_in')
  return actor
}

/** The whole city: what people ask about their data is decided there. */
export const cityPlace = (city: County): PlaceCode => toPlaceCode(`${city}000000000000`)
