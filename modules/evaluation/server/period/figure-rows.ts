import type { Insertable } from 'kysely'
import { countyOf, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import type { FrozenFigure, Subject } from '../../rules/period/sum-frozen.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import type { EvaluationFrozenFigure } from '../tables.gen.ts'

/** Where whoever may read a subject's figures stands: a unit at its own place, or at the county whose cases it handled. */
function placeOf(state: EvaluationState, county: County, { by, key }: Subject): PlaceCode {
  if (by !== 'unit') return key as PlaceCode
  const own = state.units().get(key as Id)?.place
  return own && countyOf(own) === county ? own : countyPlace(county)
}

/** The figures of a period as the table holds them. */
export const figureRows = (
  state: EvaluationState,
  county: County,
  period: string,
  figures: readonly FrozenFigure[],
): Insertable<EvaluationFrozenFigure>[] =>
  figures.flatMap(({ name, rate, bounds, subject, rated, asked }) =>
    rate
      ? [
          {
            county,
            period,
            by: subject.by,
            key: subject.key,
            residents: subject.residents,
            indicator: name,
            place: placeOf(state, county, subject),
            good: rate.good,
            of: rate.of,
            value: rate.value,
            low: rate.low,
            high: rate.high,
            rated,
            asked,
            bound_low: bounds?.low ?? null,
            bound_high: bounds?.high ?? null,
          },
        ]
      : [],
  )
