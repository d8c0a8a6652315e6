import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, toCounty, type County } from '@lianxin/platform/ids'
import { levelOf, lies } from '@lianxin/places/contract'
import type { OpenPeriod } from '../../contract/schemas.ts'
import { monthOf } from '../../rules/month.ts'
import { spanOf } from '../../rules/period/span.ts'
import type { Acted } from '../act.ts'
import { countyPlace } from '../county-place.ts'
import type { EvaluationState } from '../deps.ts'
import { freezePeriod } from '../period/freeze-period.ts'
import { openPeriod } from '../period/open-period.ts'
import { q } from '../store.ts'

/** The county meant: one's own, or the one named in the place one stands at. */
function countyIn(staff: Staff, named: number | undefined, city: County): County {
  const { place } = staff.post
  if (levelOf(place) !== 'city') return countyOf(place)
  if (named === undefined || named === city || !lies(countyPlace(toCounty(named)), place))
    throw new Refusal('period_county', { field: 'county' })
  return toCounty(named)
}

/**
 * Opens a period that began before the house did, or before anything was counted. Where its day has passed it freezes at
 * once; the job does it where the journal has not been read to its end. Refuses a period of the future, and one that
 * stands already.
 */
export async function openByHand(state: EvaluationState, staff: Staff, input: OpenPeriod): Promise<Acted> {
  const county = countyIn(staff, input.county, state.city)
  const span = spanOf(input.kind, input.month)
  const now = state.clock.now()
  if (span.from > monthOf(now.epochMilliseconds)) throw new Refusal('period_future', { field: 'month' })
  const id = await openPeriod(state, scopeOf(staff), { county, span, actor: staff, actId: input.actId })
  const [[period]] = await state.db.read(
    scopeOf(staff),
    q.selectFrom('evaluation.period').selectAll().where('county', '=', county).where('id', '=', id),
  )
  if (period && Temporal.Instant.compare(period.freezes_at, now) <= 0) await freezePeriod(state, period)
  return { id, version: 1 }
}
