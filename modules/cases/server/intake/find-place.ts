import type { Actor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { PlaceCode } from '@lianxin/platform/ids'
import { levelOf, levels, lies, parsePlaceCode } from '@lianxin/places/contract'
import type { ReportPlace } from '../../contract/report.ts'
import type { PlaceKept, PlacesAsked } from '../deps.ts'

/** A place as a report names it: a point goes before a code, a code before words. */
export interface FoundPlace {
  readonly kept: PlaceKept
  /** Degrees of 1e-7. */
  readonly lon: number | null
  readonly lat: number | null
}

const UNIT = 1e7

/** Where a member of staff is posted. */
export const postedAt = (actor: Actor): PlaceCode | undefined => (actor.kind === 'staff' ? actor.post.place : undefined)

/**
 * The place of a report. Refuses a point outside the city, an unknown code, and words that name no place of it.
 * `from`: where whoever reports for somebody is posted. Words or a code that name only the village of a grid worker mean the grid.
 */
export function findReportPlace(
  places: PlacesAsked,
  { lat, lon, code, address }: ReportPlace,
  from?: PlaceCode,
): FoundPlace {
  const narrowed = (kept: PlaceKept) => (from && lies(from, kept.code) ? (places.find(from) ?? kept) : kept)
  const coded = code ? byCode(places, code) : undefined
  if (lat !== undefined && lon !== undefined) {
    const kept = places.at(lon, lat)
    if (!kept) throw new Refusal('report_outside_city', { field: 'place.lat' })
    // Of neighbours on one footprint the point cannot tell which; the code that was chosen does, if it lies there.
    const chosen = coded && sameFootprint(kept, coded) ? { ...coded, boundary: kept.boundary } : kept
    return { kept: chosen, lon: Math.round(lon * UNIT), lat: Math.round(lat * UNIT) }
  }
  if (code) {
    if (!coded) throw new Refusal('report_place_unknown', { field: 'place.code' })
    return { kept: narrowed(coded), lon: null, lat: null }
  }
  const named = address ? byWords(places, address) : undefined
  if (!named) throw new Refusal('report_place_unknown', { field: 'place.address' })
  return { kept: narrowed(named), lon: null, lat: null }
}

function byCode(places: PlacesAsked, text: string): PlaceKept | undefined {
  const code = parsePlaceCode(text)
  return (code && places.find(code)) ?? places.search(text)[0]
}

/** Where all is one town, its office knows the corner that the words mean; in a city somebody must say which town. */
function byWords(places: PlacesAsked, address: string): PlaceKept | undefined {
  const named = places.byAddress(address)
  if (named) return named
  const whole = places.whole()
  return whole && levels.indexOf(levelOf(whole.code)) >= levels.indexOf('township') ? whole : undefined
}

const GRID = 15
const sameFootprint = (a: PlaceKept, b: PlaceKept): boolean => a.code.slice(0, GRID) === b.code.slice(0, GRID)
