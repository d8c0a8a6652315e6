import { clearRatingDevices } from '@lianxin/cases'
import type { County } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** Once a month is frozen nothing of it is compared any more: which ratings came from one device is forgotten. */
export async function clearDevices(state: EvaluationState): Promise<void> {
  const [counties, frozen] = await state.db.read(
    everywhere,
    q.selectFrom('evaluation.tally').select('county').distinct(),
    q
      .selectFrom('evaluation.freeze as f')
      .innerJoin('evaluation.period as p', (join) =>
        join.onRef('p.county', '=', 'f.county').onRef('p.id', '=', 'f.period'),
      )
      .select(['p.county', 'p.from_month'])
      .where('p.kind', '=', 'month'),
  )
  for (const { county } of counties) {
    const months = frozen.filter((one) => one.county === county).map((one) => one.from_month)
    await clearRatingDevices(state.cases, county as County, months)
  }
}

export const clearDevicesJob = (state: EvaluationState): Job => ({
  name: 'evaluation-devices',
  everySeconds: 600,
  run: () => clearDevices(state),
})
