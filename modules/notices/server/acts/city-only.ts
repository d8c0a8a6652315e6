import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { County, PlaceCode } from '@lianxin/platform/ids'
import type { NoticesState } from '../state.ts'

/** The city as a place. */
export const cityPlace = (city: County): PlaceCode => `${city}000000000000` as PlaceCode

/** Refuses who keeps a part of the city only: everybody in it is told in the same words. */
export function cityAdministrator({ city }: NoticesState, staff: Staff): void {
  if (staff.post.place !== cityPlace(city)) throw new Refusal('texts_city_only')
}
