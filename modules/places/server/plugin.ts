import type { Room } from '@lianxin/platform/http'
import { placesRefusals } from '../contract/refusals.ts'
import { placesObjects } from './main-objects.ts'
import { answers } from './answers.ts'
import { pages } from './pages/index.ts'
import { placesPowers } from './powers.ts'
import type { PlacesState } from './state.ts'
import { keepIndexJob } from './book/stored-locator.ts'
import { clearImportsJob } from './import/clear-imports.ts'
import { tilesJob } from './tiles-job.ts'
import { placesPersonal } from './personal-data.ts'

/** The room as it plugs into the house. */
export function placesRoom(places: PlacesState): Room {
  return {
    name: 'places',
    personal: placesPersonal,
    objects: placesObjects,
    powers: placesPowers,
    refusals: placesRefusals,
    routes: answers(places),
    pages: pages(places),
    jobs: [tilesJob(places), keepIndexJob(places.db, places.clock, places.book), clearImportsJob(places)],
    start: () => places.book.reload(),
    stop: async () => places.book.close(),
  }
}
