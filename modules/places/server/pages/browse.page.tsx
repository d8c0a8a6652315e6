import { page, Refusal, type Page, type PageContext, type View } from '@lianxin/platform/http'
import { levelOf, parentOf, parsePlaceCode, type PlaceCode } from '../../contract/codes.ts'
import { placesPaths } from '../../contract/paths.ts'
import { BrowsePage } from '../../web/find/browse-page.tsx'
import { words } from '../../web/words.ts'
import { heirOfCode } from '../book/search.ts'
import type { PlacesState } from '../state.ts'

/** The list of places level by level, from the city's counties down to its grids. */
export function browsePages(state: PlacesState): Page[] {
  const show = (ctx: PageContext, asked: PlaceCode | undefined): View => {
    const book = state.book.now
    const here = asked ? (book.find(asked) ?? heirOfCode(book, asked)) : undefined
    if (asked && !here) throw new Refusal('place_not_found', { field: 'code' })
    const [top] = book.tops
    const places = here
      ? book.childrenOf(here.code)
      : book.tops.length === 1 && top
        ? book.childrenOf(top.code)
        : book.tops
    const above = here && parentOf(here.code)
    const back = here && {
      href: above && levelOf(above) !== 'city' ? placesPaths.browse(above) : placesPaths.browse(),
      label: words(ctx.lang).grid.up,
    }
    return {
      title: here?.name ?? words(ctx.lang).grid.browseTitle,
      shell: 'resident',
      nav: 'grid',
      body: (
        <BrowsePage
          lang={ctx.lang}
          here={here?.name}
          back={back}
          places={places.map(({ code, name }) => ({
            name,
            href: levelOf(code) === 'grid' ? placesPaths.grid(code) : placesPaths.browse(code),
          }))}
        />
      ),
    }
  }
  return [
    page({ path: '/grid/in', power: 'public', get: async (ctx) => show(ctx, undefined) }),
    page({
      path: '/grid/in/{code}',
      power: 'public',
      get: async (ctx) => {
        const code = parsePlaceCode(ctx.params['code'] ?? '')
        if (!code) throw new Refusal('place_not_found', { field: 'code' })
        return show(ctx, code)
      },
    }),
  ]
}
