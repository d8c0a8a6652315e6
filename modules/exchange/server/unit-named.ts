import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { kinds, parseHumanId, type PlaceCode } from '@lianxin/platform/ids'
import type { DirectoryUnit } from '@lianxin/people'
import type { UnitId } from '@lianxin/people/contract'
import { levelOf, lies, parsePlaceCode } from '@lianxin/places/contract'
import type { ExchangeState } from './deps.ts'

/** The unit that is called so, or has this id, in the place somebody works at; refuses an unknown one. */
export function unitNamed(
  { cases, city }: Pick<ExchangeState, 'cases' | 'city'>,
  staff: Staff,
  text: string,
): DirectoryUnit {
  const units = cases.people.units()
  const id = /^\d{18}$/.test(text) ? text : parseHumanId(text, city, kinds.unit)
  const found = (id && units.get(id as UnitId)) || units.named(text.trim(), staff.post.place)
  if (!found || found.closedOn || !(lies(found.place, staff.post.place) || lies(staff.post.place, found.place)))
    throw new Refusal('unit_unknown', { field: 'unit' })
  return found
}

/** The city or the county that is meant, within one's post; one's own place when nothing is said. */
export function placeNamed({ cases }: Pick<ExchangeState, 'cases'>, staff: Staff, text: string | undefined): PlaceCode {
  if (!text) return staff.post.place
  const code = parsePlaceCode(text)
  const found = (code && cases.places.find(code)) ?? cases.places.search(text)[0]
  const level = found && levelOf(found.code)
  if (!found || (level !== 'city' && level !== 'county') || !lies(found.code, staff.post.place))
    throw new Refusal('place_unknown_here', { field: 'place' })
  return found.code
}
