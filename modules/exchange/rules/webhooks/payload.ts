import { ancestorAt, levelOf, type PlaceCode } from '@lianxin/places/contract'
import type { WebhookEvent } from '../../contract/webhooks/events.ts'

/** What happened, as the journal has it. */
interface Happened {
  readonly county: number
  readonly pos: string
  readonly object: string
  readonly version: number
  readonly at: string
  /** The state it led to. */
  readonly to: string | null
}

/** Of a case, what anybody may know. */
interface PublicFacts {
  readonly number: string
  readonly place: PlaceCode
  readonly placeName: string
  readonly category: string | null
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly urgent: boolean
  readonly handleBy: string | null
}

/** The id of an event, told by whichever webhook and try: position in the journal of its county. */
export const messageId = (county: number, pos: string): string => `evt_${county}_${pos}`

/**
 * What a webhook is told of a case: ids and public fields, never title, words, names or numbers of people, and the place
 * no closer than the village. Whoever may know more asks for the case with a key of their own.
 */
export function payloadOf(event: WebhookEvent, one: Happened, facts: PublicFacts): string {
  const place = publicPlace(facts.place)
  return JSON.stringify({
    type: event,
    timestamp: one.at,
    data: {
      county: one.county,
      position: Number(one.pos),
      case: { id: one.object, number: facts.number, version: one.version, status: one.to },
      place: { code: place, name: facts.placeName },
      category: facts.category,
      unit: facts.unit,
      urgent: facts.urgent,
      handleBy: facts.handleBy,
    },
  })
}

/** The village a place lies in, or the place itself when it is larger. */
export function publicPlace(place: PlaceCode): PlaceCode {
  const level = levelOf(place)
  return level === 'grid' || level === 'micro' ? ancestorAt(place, 'village') : place
}
