import { stratumCodes, type Stratum, type Verdict } from '../contract/samples.ts'
import { chanceOf } from './callback.ts'
import { wilson, type Rate } from './wilson.ts'

/** A closed case that may be drawn. */
export interface Drawable {
  readonly id: string
  readonly place: string
  readonly asksRating: boolean
  readonly onSpot: boolean
  readonly rated: boolean
}

/** Every closed case lies in exactly one stratum. */
export function stratumOf(one: Drawable): Stratum {
  if (!one.asksRating) return 'staff'
  if (one.onSpot) return 'on_spot'
  return one.rated ? 'rated' : 'unrated'
}

export interface Drawn {
  readonly id: string
  readonly stratum: Stratum
  readonly place: string
}

/** The draw: by the seed alone, so that it can be done again; the same number from every stratum, or all there are. */
export function drawSample(seed: string, closed: readonly Drawable[], perStratum: number): Drawn[] {
  return stratumCodes.flatMap((stratum) =>
    closed
      .filter((one) => stratumOf(one) === stratum)
      .map((one) => ({ one, lot: chanceOf(`${seed} ${one.id}`) }))
      .sort((a, b) => a.lot - b.lot || (a.one.id < b.one.id ? -1 : 1))
      .slice(0, perStratum)
      .map(({ one: { id, place } }) => ({ id, stratum, place })),
  )
}

const TOWN = 9
const VILLAGE = 12

/** The grid whose people look: of another township where there is one, else of another village; undefined when there is none. */
export function checkerGrid(
  seed: string,
  drawn: Pick<Drawn, 'id' | 'place'>,
  grids: readonly string[],
): string | undefined {
  const beyond = (digits: number) => grids.filter((grid) => grid.slice(0, digits) !== drawn.place.slice(0, digits))
  const towns = beyond(TOWN)
  const among = towns.length > 0 ? towns : beyond(VILLAGE)
  return among[Math.floor(chanceOf(`${seed} grid ${drawn.id}`) * among.length)]
}

/** Whether somebody may look: in post at the grid asked for, and not of the unit that handled it. */
export function mayJudge(
  sample: { readonly checkerPlace: string; readonly unit: string | null },
  post: { readonly lo: string; readonly hi: string; readonly unit?: string },
): boolean {
  const there = sample.checkerPlace >= post.lo && sample.checkerPlace < post.hi
  return there && (post.unit === undefined || post.unit !== sample.unit)
}

/** The share of answers that are not, or only partly, as stated; what nobody can tell is left out and said beside it. */
export function errorRate(seen: readonly Verdict[]): { readonly rate: Rate | null; readonly unknown: number } {
  const told = seen.filter((one) => one !== 'unknown')
  return { rate: wilson(told.filter((one) => one !== 'true').length, told.length), unknown: seen.length - told.length }
}
