import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { kinds, type County, type Id } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { batchesOf, SMALLEST_BATCH, type Unreleased } from '../../rules/batch.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'
import { countyPlace } from '../county-place.ts'

/** A rating waits a day, so that it does not appear right after its case was handled. */
const WAITS_HOURS = 24
const MOST = 2000

/** Where the unit reads it: at its own place, or at the county whose cases a city's unit handled. */
function placeOf(state: EvaluationState, county: County, unit: Id): string {
  const own = state.units().get(unit)?.place
  return own?.startsWith(String(county)) ? own : countyPlace(county)
}

async function releaseOne(state: EvaluationState, county: County, unit: Id, before: Temporal.Instant): Promise<number> {
  return state.db.act(countyScope(county), async (t) => {
    const [waiting] = await t.send(
      q
        .selectFrom('evaluation.fact')
        .select(['id', 'solved', 'score', 'words'])
        .where('county', '=', county)
        .where('handled_unit', '=', unit)
        .where('rated_at', '<', before)
        .where('batch', 'is', null)
        .orderBy('rated_at')
        .limit(MOST)
        .forUpdate(),
    )
    const batches = batchesOf(waiting as Unreleased[], unit)
    if (batches.length === 0) return 0
    const named = await Promise.all(
      batches.map(async (batch) => ({ batch, id: await state.ids.next(county, kinds.assessment) })),
    )
    await t.finish(
      ...named.flatMap(({ batch: { ids, ...sums }, id }) => [
        q.insertInto('evaluation.rating_batch').values({
          county,
          id,
          unit,
          place: placeOf(state, county, unit),
          released_at: state.clock.now(),
          ratings: ids.length,
          ...sums,
          scores: [...sums.scores],
          words: [...sums.words],
        }),
        q
          .updateTable('evaluation.fact')
          .set({ batch: id })
          .where('county', '=', county)
          .where('id', '=', (eb) => eb.fn.any(eb.val([...ids]))),
      ]),
    )
    return batches.length
  })
}

/** Releases ratings to the units they are about, five or more at once. Returns how many batches went out. */
export async function releaseRatings(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: WAITS_HOURS })
  const [ready] = await state.db.read(
    everywhere,
    raw<{ county: County; unit: Id }>(sql`
      select county, handled_unit as unit from evaluation.fact
      where rated_at < ${before} and batch is null and handled_unit is not null
      group by county, handled_unit having count(*) >= ${SMALLEST_BATCH}`),
  )
  let released = 0
  for (const { county, unit } of ready) released += await releaseOne(state, county, unit, before)
  return released
}

export const releaseRatingsJob = (state: EvaluationState): Job => ({
  name: 'evaluation-release',
  everySeconds: 600,
  run: async (now) => void (await releaseRatings(state, now)),
})
