import type { PlaceBook } from './book/place-book.ts'
import { liveBook, type LiveBook } from './book/live-book.ts'
import type { PlacesDeps } from './deps.ts'

/** The room at work: what it was given, and the book of places in memory. */
export interface PlacesState extends PlacesDeps {
  readonly book: LiveBook
}

/** Puts the room's own parts beside what it was given. */
export function placesState(deps: PlacesDeps): PlacesState {
  return { ...deps, book: liveBook(deps.db, deps.log) }
}

/** Today in the city's time zone, as dates are written. */
export const today = ({ clock }: Pick<PlacesDeps, 'clock'>): string =>
  clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()

export type { PlaceBook }
