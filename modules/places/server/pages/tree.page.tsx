import { page, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { levelOf, lies, parentOf, type PlaceCode } from '../../contract/codes.ts'
import { placesPaths } from '../../contract/paths.ts'
import { TreePage } from '../../web/tree/tree-page.tsx'
import { words } from '../../web/words.ts'
import { asStaff, getPlace } from '../acts/guards.ts'
import type { PlacesState } from '../state.ts'
import { exportPlaces } from '../reads/export.read.ts'
import { placeReply } from '../reads/place-reply.ts'
import { getCode } from './code-of.ts'

/** The tree of places for staff, from the place of their post downwards, and its export. */
export function treePages(state: PlacesState): Page[] {
  const show = (ctx: PageContext, code: PlaceCode): View => {
    const book = state.book.now
    const staff = asStaff(ctx.actor)
    const place = book.find(code) ? getPlace(book, staff, code) : undefined
    const above = place && parentOf(place.code)
    const back =
      above && lies(above, staff.post.place)
        ? { href: placesPaths.tree(above), label: book.find(above)?.name ?? '' }
        : undefined
    const children = place ? book.childrenOf(place.code) : []
    const manage = ctx.may('places.manage')
    const movable = manage && place !== undefined && !['city', 'county'].includes(levelOf(place.code))
    return {
      title: place?.name ?? words(ctx.lang).tree.title,
      shell: 'console',
      nav: 'places',
      body: (
        <TreePage
          lang={ctx.lang}
          place={place && placeReply(book, place)}
          back={back}
          children={children.map((one) => placeReply(book, one))}
          may={{ manage, split: movable && children.length > 1, merge: movable }}
        />
      ),
    }
  }
  const download = (format: 'csv' | 'geojson', mime: string): Page =>
    page({
      path: `/console/places/{code}/export.${format}`,
      power: 'places.read',
      get: async (ctx) => {
        const { code } = getPlace(state.book.now, asStaff(ctx.actor), getCode(ctx))
        const headers = { 'content-disposition': `attachment; filename="places-${code}.${format}"` }
        return { raw: exportPlaces(state.book.now, code, format, ctx.lang), mime, headers }
      },
    })
  return [
    page({
      path: '/console/places',
      power: 'places.read',
      get: async (ctx) => show(ctx, asStaff(ctx.actor).post.place),
    }),
    page({
      path: '/console/places/{code}',
      power: 'places.read',
      get: async (ctx) => show(ctx, getPlace(state.book.now, asStaff(ctx.actor), getCode(ctx)).code),
    }),
    download('csv', 'text/csv; charset=utf-8'),
    download('geojson', 'application/geo+json'),
  ]
}
