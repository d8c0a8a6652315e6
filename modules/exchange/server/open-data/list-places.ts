import { levelOf, parentOf } from '@lianxin/places/contract'
import { SMALL } from '../../rules/open-data/suppress.ts'
import type { ExchangeState } from '../deps.ts'

const DIGITS = 1e5
const rounded = (degrees: number | undefined) => (degrees === undefined ? null : Math.round(degrees * DIGITS) / DIGITS)
const few = (n: number | null): number | null => (n !== null && n > 0 && n < SMALL ? null : n)

/** Rows of the data set: every place in force down to the grid; micro-grids are households, not places to publish. */
export const placeRows = ({ places }: ExchangeState): (string | number | null)[][] =>
  places
    .all()
    .filter(({ code }) => levelOf(code) !== 'micro')
    .map((one) => {
      const middle = places.centreOf(one.code)
      return [
        one.code,
        one.name,
        levelOf(one.code),
        parentOf(one.code) ?? null,
        rounded(middle?.lat),
        rounded(middle?.lon),
        few(one.households),
        few(one.population),
        one.asOf,
      ]
    })
