import { countyOf, type County } from '@lianxin/platform/ids'
import { Faulty, wrong } from '../../rules/open311/fault.ts'
import type { ExchangeState } from '../deps.ts'

/** The counties one may name, by their six digits. */
export const jurisdictions = ({ places }: ExchangeState): string[] =>
  places.counties().map((code) => String(countyOf(code)))

/**
 * The county that is asked for, by its six digits; undefined for the whole city, which is meant when none is named, so
 * that a jurisdiction is never missing. Refuses any other with 404.
 */
export function jurisdictionIn(state: ExchangeState, named: string | undefined): County | undefined {
  const text = named?.trim() ?? ''
  if (text === '' || text === String(state.city)) return undefined
  const county = state.places.counties().find((code) => String(countyOf(code)) === text)
  if (county) return countyOf(county)
  throw new Faulty(
    wrong(
      `没有这个 jurisdiction_id；可用：${[state.city, ...jurisdictions(state)].join('、')}`,
      `jurisdiction_id was not found; known are ${[state.city, ...jurisdictions(state)].join(', ')}`,
      404,
    ),
  )
}
