import { ancestorAt, levelOf, lineageOf } from '@lianxin/places/contract'
import type { PlaceCode } from '@lianxin/platform/ids'
import type { Matter } from '../../rules/suggest-unit/matter.ts'

/** A case as a matter: heading and item, and its places from the city down. */
export function matterOf(category: string | null, place: PlaceCode): Matter {
  const level = levelOf(place)
  return {
    what: category === null ? [] : [category.slice(0, 2), category],
    where: lineageOf(place),
    near: level === 'city' || level === 'county' ? undefined : ancestorAt(place, 'township'),
  }
}
