import type { PlaceCode } from '@lianxin/platform/ids'
import type { Lang } from '@lianxin/platform/i18n'
import { statusLabel } from '@lianxin/cases/contract'
import { dateOf } from '../../rules/open311/dates.ts'
import { isOpen } from '../../rules/open311/is-open.ts'
import { flatList, list, type Document, type Fields } from '../../rules/open311/document.ts'
import type { ExchangeState } from '../deps.ts'
import type { RequestRow, UpdateRow } from './requests.read.ts'

interface Named {
  readonly name: string
  readonly lat: number | null
  readonly long: number | null
}

const DIGITS = 1e6
const rounded = (degrees: number): number => Math.round(degrees * DIGITS) / DIGITS

/** Names and middles of the villages of one answer, each looked up once. */
function placesOf({ places }: ExchangeState): (code: PlaceCode) => Named {
  const known = new Map<PlaceCode, Named>()
  return (code) => {
    let one = known.get(code)
    if (!one) {
      const middle = places.centreOf(code)
      one = {
        name: places.nameOf(code),
        lat: middle ? rounded(middle.lat) : null,
        long: middle ? rounded(middle.lon) : null,
      }
      known.set(code, one)
    }
    return one
  }
}

/** Requests as everybody may read them: the place is the middle of the village, the description the office's or the kind. */
export function requestsDocument(state: ExchangeState, rows: readonly RequestRow[], lang: Lang): Document {
  const placeOf = placesOf(state)
  const units = state.units()
  const catalogue = state.catalogue()
  const shown = (row: RequestRow): Fields => {
    const place = placeOf(row.place)
    const kind = row.category === null ? null : (catalogue.get(row.category)?.name[lang] ?? row.category)
    return {
      service_request_id: row.number,
      status: row.open ? 'open' : 'closed',
      status_notes: statusLabel(row.status, lang),
      service_name: kind,
      service_code: row.category,
      description: row.words ?? kind,
      agency_responsible: row.unit === null ? null : (units.get(row.unit)?.name ?? null),
      service_notice: null,
      requested_datetime: dateOf(row.requested),
      updated_datetime: dateOf(row.updated),
      expected_datetime: row.expected === null ? null : dateOf(row.expected),
      address: place.name,
      address_id: row.place,
      zipcode: null,
      lat: place.lat,
      long: place.long,
      // No picture of a request is public.
      media_url: null,
    }
  }
  return { root: 'service_requests', body: flatList('request', rows.map(shown)) }
}

/** What a new request is answered with: its number, or a token that leads to it. */
export const answeredDocument = (one: Fields): Document => ({
  root: 'service_requests',
  body: list('request', [one]),
})

/** Changes of state as the updates extension has them. */
export const updatesDocument = (rows: readonly UpdateRow[], lang: Lang): Document => ({
  root: 'service_request_updates',
  body: list(
    'request_update',
    rows.map((one) => ({
      update_id: `${one.number}.${one.version}`,
      service_request_id: one.number,
      status: isOpen(one.status) ? 'OPEN' : 'CLOSED',
      updated_datetime: dateOf(one.at),
      description: statusLabel(one.status, lang),
      media_url: null,
    })),
  ),
})
