import { page, Refusal, type Page, type PageContext } from '@lianxin/platform/http'
import type { FieldError } from '@lianxin/ui'
import { ancestorAt, levelOf, shortCode } from '../../contract/codes.ts'
import { levelNames, type Level } from '../../contract/levels.ts'
import { placesPaths } from '../../contract/paths.ts'
import type { Place } from '../../contract/place.ts'
import { placesRefusals } from '../../contract/refusals.ts'
import { centreOf } from '../../rules/centre.ts'
import { toDegrees } from '../../rules/lattice.ts'
import { FindGridPage, type PlaceShown } from '../../web/find/find-grid-page.tsx'
import { mapIslands } from '../../web/map/map-figure.tsx'
import { words } from '../../web/words.ts'
import type { PlaceBook } from '../book/place-book.ts'
import { searchPlaces } from '../book/search.ts'
import { getPlaceAt } from '../reads/locate.read.ts'
import { tilesVersion } from '../reads/tiles.read.ts'
import type { PlacesState } from '../state.ts'
import { pointOf, safeTo } from './point-of.ts'

const islands = ['modules/places/web/find/here.entry.ts', ...mapIslands]

/** 我在哪个网格. Answers a point, a name or a code; `to` is the form that wants the place. */
export const findGridPage = (state: PlacesState): Page =>
  page({
    path: '/grid',
    power: 'public',
    get: async (ctx) => {
      const book = state.book.now
      const q = (ctx.url.searchParams.get('q') ?? '').slice(0, 100)
      const to = safeTo(ctx.url.searchParams.get('to'))
      const { places, sure, errors, centre } = asked(book, q, ctx)
      const shown = places?.map((place) => shownPlace(book, place, ctx.lang, to))
      const around = openingOf(book)
      const start = centre ?? middleOf(book, around)
      const tiles = await tilesVersion(state)
      return {
        title: words(ctx.lang).find.title,
        shell: 'resident',
        nav: 'grid',
        islands,
        status: errors.length > 0 ? 422 : 200,
        body: (
          <FindGridPage
            lang={ctx.lang}
            q={q}
            errors={errors}
            places={shown}
            sure={sure}
            to={to}
            map={{ version: start ? tiles : 0, centre: start ?? { lon: 0, lat: 0 }, zoom: centre ? 15 : opens(around) }}
          />
        ),
      }
    },
  })

interface Answered {
  readonly places: readonly Place[] | undefined
  readonly sure: boolean
  readonly errors: readonly FieldError[]
  readonly centre?: { readonly lon: number; readonly lat: number }
}

function asked(book: PlaceBook, q: string, { lang, url }: PageContext): Answered {
  const point = pointOf(url.searchParams)
  const refused = (code: keyof typeof placesRefusals): Answered => ({
    places: undefined,
    sure: false,
    errors: [{ field: 'q', text: placesRefusals[code][lang] }],
  })
  if (point === null) return refused('outside_city')
  if (point) {
    try {
      const { place, choose } = getPlaceAt(book, point)
      return { places: choose.length > 0 ? choose : [place], sure: true, errors: [], centre: point }
    } catch (error) {
      if (error instanceof Refusal) return refused(error.code === 'point_swapped' ? 'point_swapped' : 'outside_city')
      throw error
    }
  }
  if (q.trim() === '') return { places: undefined, sure: false, errors: [] }
  const places = searchPlaces(book, q)
  return { places, sure: places.length === 1, errors: [] }
}

function shownPlace(book: PlaceBook, place: Place, lang: 'zh' | 'en', to: string | undefined): PlaceShown {
  const deep = levelOf(place.code) === 'grid' || levelOf(place.code) === 'micro'
  const note = [levelNames[levelOf(place.code)][lang], ...place.members.map(({ text }) => text)].join(' ')
  return {
    name: book.fullName(place.code),
    note,
    href: deep ? placesPaths.grid(ancestorAt(place.code, 'grid')) : placesPaths.browse(place.code),
    ...(to && deep ? { use: `${to}${to.includes('?') ? '&' : '?'}code=${shortCode(place.code)}` } : {}),
  }
}

/** The smallest place that holds everything there is: a city of one township opens on that township. */
function openingOf(book: PlaceBook): Place | undefined {
  let [here, ...others] = book.tops
  if (others.length > 0) return undefined
  while (here && levelOf(here.code) !== 'township') {
    const [only, second] = book.childrenOf(here.code)
    if (!only || second) return here
    here = only
  }
  return here
}

const zooms: Partial<Record<Level, number>> = { township: 13, county: 11 }
/** How near the map begins: grids are drawn from 11 on. */
const opens = (place: Place | undefined): number => (place && zooms[levelOf(place.code)]) ?? 11

/** A point in the middle of where the map begins; of a whole city in its first county, for between two lies nothing. */
function middleOf(book: PlaceBook, around: Place | undefined): { lon: number; lat: number } | undefined {
  const [first] = book.tops.flatMap(({ code }) => book.childrenOf(code))
  const within = around && levelOf(around.code) !== 'city' ? around : first
  const borders = within ? book.bordersIn(within.code) : []
  const middle = borders[borders.length >> 1]
  const at = middle && centreOf(middle.shape)
  return at && { lon: toDegrees(at.x), lat: toDegrees(at.y) }
}
