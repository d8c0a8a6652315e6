import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { Place } from '../../contract/place.ts'
import type { SplitPlace } from '../../contract/schemas.ts'
import { shapeOfGeometry } from '../../rules/import/geometry.ts'
import { splitPlace as split } from '../../rules/succession/split.ts'
import type { PlacesState } from '../state.ts'
import { belowCounty, getPlace } from './guards.ts'
import { registerOf } from './register.ts'
import { writeChange } from './write-change.ts'

/** 拆分: ends a place today and begins two or more beside it, its children and doors shared out among them. */
export async function splitPlace(state: PlacesState, staff: Staff, input: SplitPlace): Promise<Place[]> {
  const place = getPlace(state.book.now, staff, input.code)
  belowCounty(place.code)
  const parts = input.into.map(({ border, ...part }) => {
    if (!border) return part
    const shape = shapeOfGeometry(border)
    if (typeof shape === 'string') throw new Refusal('border_missing', { field: 'into' })
    return { ...part, shape }
  })
  const main = input.main ?? input.into[0]!.code
  const change = split(place.code, parts, main, registerOf(state.book.now))
  if ('refusal' in change) throw new Refusal(change.refusal, { field: change.field })
  const { actId, why } = input
  await writeChange(state, staff, change, { act: 'places.split', actId, county: place.county, of: place.code, why })
  return input.into.flatMap(({ code }) => state.book.now.find(code) ?? [])
}
