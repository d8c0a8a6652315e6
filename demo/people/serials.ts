import { countyOf, idOf, type County, type Id, type Kind, type PlaceCode } from '@lianxin/platform/ids'

/** Gives ids out in order, county by county. Each walk over the rows starts anew and so gives the same ids. */
export interface Serials {
  next(place: PlaceCode): Id
  /** The last serial of each county. */
  readonly last: ReadonlyMap<County, number>
}

export function serials(kind: Kind, after: ReadonlyMap<County, number> = new Map()): Serials {
  const last = new Map(after)
  return {
    last,
    next(place) {
      const county = countyOf(place)
      const serial = (last.get(county) ?? 0) + 1
      last.set(county, serial)
      return idOf(county, kind, serial)
    },
  }
}
