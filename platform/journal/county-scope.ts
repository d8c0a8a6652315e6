import type { Scope } from '../db/index.ts'
import type { County, PlaceCode } from '../ids/index.ts'

/** The range of a county as the worker role's scope. A county's codes are 12 digits behind its six. */
export function countyScope(county: County): Scope {
  const lo = `${county}000000000000` as PlaceCode
  const hi = `${county + 1}000000000000` as PlaceCode
  return { as: 'worker', lo, hi }
}

/** The worker's view over all counties, for looks that name none. */
export const everywhere: Scope = {
  as: 'worker',
  lo: '100000000000000000' as PlaceCode,
  hi: '999999999999999999' as PlaceCode,
}
