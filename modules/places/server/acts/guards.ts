import type { Actor, Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { levelOf, lies, type PlaceCode } from '../../contract/codes.ts'
import type { Place } from '../../contract/place.ts'
import type { PlaceBook } from '../book/place-book.ts'

/** The member of staff who acts; a route with a power is never reached by anybody else. */
export function asStaff(actor: Actor): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  return actor
}

/** A place in force within the post one acts in; outside it the answer is the same as for one that does not exist. */
export function getPlace(book: PlaceBook, staff: Staff, code: PlaceCode): Place {
  const place = lies(code, staff.post.place) ? book.find(code) : undefined
  if (!place) throw new Refusal('place_not_found', { field: 'code' })
  return place
}

/** Splitting and merging stay inside one county, since no act writes two. */
export function belowCounty(code: PlaceCode): void {
  if (levelOf(code) === 'city' || levelOf(code) === 'county') throw new Refusal('level_too_high', { field: 'code' })
}
