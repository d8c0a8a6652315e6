import { handlers, Refusal, type BoundRoute } from '@lianxin/platform/http'
import type { Id } from '@lianxin/platform/ids'
import type { PlaceCode } from '../contract/codes.ts'
import type { Place } from '../contract/place.ts'
import { placesRoutes } from '../contract/routes.ts'
import { asStaff } from './acts/guards.ts'
import { describePlace } from './acts/describe-place.ts'
import { mergePlaces } from './acts/merge-places.ts'
import { renamePlace } from './acts/rename-place.ts'
import { splitPlace } from './acts/split-place.ts'
import { heirOfCode, searchPlaces } from './book/search.ts'
import { confirmImport } from './import/confirm-import.ts'
import { getImport } from './import/find-import.ts'
import { findGridCard } from './reads/grid-card.read.ts'
import { getPlaceAt } from './reads/locate.read.ts'
import { placeReply } from './reads/place-reply.ts'
import type { PlacesState } from './state.ts'

/** Binds the room's routes to what answers them. */
export function answers(state: PlacesState): BoundRoute[] {
  const reply = (place: Place) => placeReply(state.book.now, place)
  const get = (code: PlaceCode): Place => {
    const place = state.book.now.find(code) ?? heirOfCode(state.book.now, code)
    if (!place) throw new Refusal('place_not_found', { field: 'code' })
    return place
  }
  return handlers(placesRoutes, {
    findPlaces: async ({ q }) => searchPlaces(state.book.now, q).map(reply),
    locate: async (point) => {
      const { place, choose, boundaryVersion } = getPlaceAt(state.book.now, point)
      return {
        place: reply(place),
        choose: choose.map(({ code, name, members }) => ({ code, name, members: [...members] })),
        boundaryVersion,
      }
    },
    showPlace: async ({ code }) => reply(get(code)),
    listChildren: async ({ code }) => state.book.now.childrenOf(get(code).code).map(reply),
    showGridCard: async ({ code }) => {
      const card = await findGridCard(state, code)
      if (!card) throw new Refusal('place_not_found', { field: 'code' })
      return { ...card, workers: [...card.workers], micros: [...card.micros] }
    },
    renamePlace: async (input, ctx) => reply(await renamePlace(state, asStaff(ctx.actor), input)),
    describePlace: async (input, ctx) => reply(await describePlace(state, asStaff(ctx.actor), input)),
    splitPlace: async (input, ctx) => (await splitPlace(state, asStaff(ctx.actor), input)).map(reply),
    mergePlaces: async (input, ctx) => reply(await mergePlaces(state, asStaff(ctx.actor), input)),
    showImport: async ({ id }, ctx) => {
      const { seen: _, ...report } = await getImport(state, asStaff(ctx.actor), id as Id)
      return report
    },
    confirmImport: (input, ctx) => confirmImport(state, asStaff(ctx.actor), { id: input.id as Id, actId: input.actId }),
  })
}
