import { parsePlaceCode, type PlaceCode } from '@lianxin/places/contract'
import type { HeldFault } from '../../contract/bridge/faults.ts'
import type { Mapping, StateIn } from '../../contract/bridge/mapping.ts'
import type { Message } from './read-message.ts'

/** What a person said about an order that the mapping could not place. */
export interface Chosen {
  readonly category?: string
  readonly place?: PlaceCode
}

/** Where an order lies, as a report says it. */
export type OrderPlace =
  | { readonly code: string }
  | { readonly address: string }
  | { readonly lon: number; readonly lat: number }

/** An order of theirs as a report of ours, or why a person must be asked. */
export function meetOrder(
  { categories, places, fields }: Mapping,
  message: Pick<Message, 'category' | 'place' | 'address' | 'point'>,
  chosen: Chosen = {},
): { readonly category: string | undefined; readonly place: OrderPlace } | { readonly held: HeldFault } {
  // Where they send no category at all, one of our people sorts the case, as with any report.
  const mapped = message.category === null ? undefined : categories[message.category]
  const category = chosen.category ?? mapped
  if (fields.category !== undefined && message.category !== null && category === undefined)
    return { held: 'category_unmapped' }
  const place = placeOf(places, message, chosen)
  return place ? { category, place } : { held: 'place_unmapped' }
}

function placeOf(
  places: Mapping['places'],
  { place, address, point }: Pick<Message, 'place' | 'address' | 'point'>,
  chosen: Chosen,
): OrderPlace | undefined {
  if (chosen.place) return { code: chosen.place }
  const mapped = place === null ? undefined : parsePlaceCode(places[place] ?? '')
  // What they point at lies closer than the township of their list.
  if (point && places['*'] === 'point') return point
  if (mapped) return { code: mapped }
  return address !== null && places['*'] === 'address' ? { address } : undefined
}

/** What a state of theirs asks of us; undefined when nobody said. */
export const meetState = ({ statesIn }: Mapping, state: string | null): StateIn | undefined =>
  state === null ? undefined : statesIn[state]

/**
 * By when a case is to be done, in milliseconds since the epoch: ours, theirs less the margin, or whichever is earlier.
 * Where one of the two is not known the other holds.
 */
export function meetDue({ clock }: Pick<Mapping, 'clock'>, ours: number | null, theirs: number | null): number | null {
  const margin = theirs === null ? null : theirs - clock.margin * 3_600_000
  if (clock.due === 'ours' || margin === null) return ours
  if (clock.due === 'theirs' || ours === null) return margin
  return Math.min(ours, margin)
}
