import { ancestorAt, levelOf, type PlaceCode } from '../../contract/codes.ts'
import type { GridCard } from '../../contract/grid-card.ts'
import { centreOf } from '../../rules/centre.ts'
import { toDegrees } from '../../rules/lattice.ts'
import { squareMetres } from '../../rules/ring.ts'
import { heirOfCode } from '../book/search.ts'
import type { PlacesState } from '../state.ts'

/** The public card of the grid a code names or lies in; of its heir, when the code is old. Undefined for upper places. */
export async function findGridCard(state: PlacesState, asked: PlaceCode): Promise<GridCard | undefined> {
  const book = state.book.now
  const place = book.find(asked) ?? heirOfCode(book, asked)
  if (!place || (levelOf(place.code) !== 'grid' && levelOf(place.code) !== 'micro')) return undefined
  const grid = book.find(ancestorAt(place.code, 'grid'))
  if (!grid) return undefined
  const borders = book.bordersIn(grid.code)
  const own = book.shapeOf(grid.code)
  const drawn = own ? [own] : borders.map(({ shape }) => shape)
  const people = await state.peopleOf?.(grid.code)
  const middle = drawn[Math.floor(drawn.length / 2)]
  const centre = middle && centreOf(middle)
  return {
    code: grid.code,
    name: grid.name,
    fullName: book.fullName(grid.code),
    squareMetres: drawn.length > 0 ? drawn.reduce((sum, shape) => sum + squareMetres(shape), 0) : null,
    population: grid.population,
    households: grid.households,
    asOf: grid.asOf,
    workers: people?.workers ?? [],
    supervisionPhone: people?.supervisionPhone ?? null,
    micros: book
      .childrenOf(grid.code)
      .map(({ code, name, members }) => ({ code, name, members: members.map(({ text }) => text) })),
    centre: centre ? { lon: toDegrees(centre.x), lat: toDegrees(centre.y) } : null,
  }
}
