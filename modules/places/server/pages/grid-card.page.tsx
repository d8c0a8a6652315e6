import { page, Refusal, type Page } from '@lianxin/platform/http'
import { parsePlaceCode, shortCode } from '../../contract/codes.ts'
import { placesPaths } from '../../contract/paths.ts'
import { GridCardPage } from '../../web/grid/grid-card-page.tsx'
import { mapIslands } from '../../web/map/map-figure.tsx'
import { findGridCard } from '../reads/grid-card.read.ts'
import { tilesVersion } from '../reads/tiles.read.ts'
import type { PlacesState } from '../state.ts'

/** The public card of a grid. The code of one that was split or merged leads to its heir. */
export const gridCardPage = (state: PlacesState): Page =>
  page({
    path: '/grid/{code}',
    power: 'public',
    get: async (ctx) => {
      const code = parsePlaceCode(ctx.params['code'] ?? '')
      const card = code && (await findGridCard(state, code))
      // The code of a village or a county is no grid, but its list is what was meant.
      if (!card && code && state.book.now.find(code)) return { to: placesPaths.browse(code) }
      if (!card) throw new Refusal('place_not_found', { field: 'code' })
      const report = state.reportPath?.(shortCode(card.code))
      const people = await state.peopleCard?.(card.code, ctx.lang)
      return {
        title: card.name,
        shell: 'resident',
        nav: 'grid',
        islands: mapIslands,
        body: (
          <GridCardPage
            lang={ctx.lang}
            card={card}
            tiles={await tilesVersion(state)}
            report={report}
            answered={state.answeredPath?.(shortCode(card.code))}
            people={people}
          />
        ),
      }
    },
  })
