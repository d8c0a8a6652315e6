import type { Staff } from '@lianxin/platform/auth'
import { isExclusionViolation, Repeated } from '@lianxin/platform/db'
import { Refusal } from '@lianxin/platform/http'
import { levelOf, lies } from '@lianxin/places/contract'
import type { PlaceCode, UnitId } from '../contract/ids.ts'
import { heldAt, type RoleCode } from '../contract/roles.ts'
import { normalisePhone } from '../rules/phone.ts'
import type { UnitDirectory } from '../rules/unit-directory.ts'
import type { PlacesAsked } from './deps.ts'

/** Refuses what lies outside the subtree of the post one acts in; the database would refuse it too. */
export function within(staff: Staff, place: PlaceCode): void {
  if (!lies(place, staff.post.place)) throw new Refusal('outside_your_place', { field: 'place' })
}

/** Refuses a post that cannot be: unknown place, a role of another level, a unit that does not serve the place. */
export function checkPost(
  post: { role: RoleCode; place: PlaceCode; unit?: UnitId | undefined },
  places: PlacesAsked,
  directory: UnitDirectory,
): void {
  if (!places.exists(post.place)) throw new Refusal('place_unknown', { field: 'place' })
  if (!heldAt(post.role, levelOf(post.place))) throw new Refusal('role_not_here', { field: 'role' })
  if (!post.unit) return
  const unit = directory.get(post.unit)
  if (!unit) throw new Refusal('unit_not_found', { field: 'unit' })
  // A seconded person sits in a unit of the level above; a department's person may serve a part of its area.
  if (!lies(post.place, unit.place) && !lies(unit.place, post.place))
    throw new Refusal('unit_outside', { field: 'unit' })
}

/** The phone as eleven digits; refuses what is none. */
export function getPhone(typed: string): string {
  const phone = normalisePhone(typed)
  if (!phone) throw new Refusal('phone_invalid', { field: 'phone' })
  return phone
}

/**
 * Does an act, or answers a repeated one by what was answered the first time. The database keeps the three administrators
 * apart, whatever the act; that is said here.
 */
export async function once<R>(act: () => Promise<R>, again: () => Promise<R>): Promise<R> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Repeated) return again()
    if (isExclusionViolation(error, 'post_administrators_apart')) throw new Refusal('admins_apart', { field: 'role' })
    throw error
  }
}
