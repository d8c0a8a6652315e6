import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { Place } from '../../contract/place.ts'
import type { MergePlaces } from '../../contract/schemas.ts'
import { mergePlaces as merge } from '../../rules/succession/merge.ts'
import type { PlacesState } from '../state.ts'
import { belowCounty, getPlace } from './guards.ts'
import { registerOf } from './register.ts'
import { writeChange } from './write-change.ts'

/** 合并: ends places of one parent today and begins one in their stead. */
export async function mergePlaces(state: PlacesState, staff: Staff, input: MergePlaces): Promise<Place> {
  const places = input.codes.map((code) => getPlace(state.book.now, staff, code))
  for (const { code } of places) belowCounty(code)
  const change = merge(input.codes, { code: input.code, name: input.name }, registerOf(state.book.now))
  if ('refusal' in change) throw new Refusal(change.refusal, { field: change.field })
  const { county, code } = places[0]!
  const { actId, why } = input
  await writeChange(state, staff, change, { act: 'places.merge', actId, county, of: code, why })
  return getPlace(state.book.now, staff, input.code)
}
