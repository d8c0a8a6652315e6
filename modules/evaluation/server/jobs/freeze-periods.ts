import { isRefusal } from '@lianxin/platform/http'
import type { County } from '@lianxin/platform/ids'
import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { periodKindCodes } from '../../contract/periods.ts'
import { missingSpans } from '../../rules/period/span.ts'
import type { EvaluationState } from '../deps.ts'
import { freezePeriod } from '../period/freeze-period.ts'
import { openPeriod } from '../period/open-period.ts'
import { q } from '../store.ts'

const clock = { kind: 'system', name: '系统' } as const

/** Opens the running periods of every county in which something was counted, and those that were missed. Returns how many. */
export async function openPeriods(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const [counties, opened] = await state.db.read(
    everywhere,
    q.selectFrom('evaluation.tally').select('county').distinct(),
    q.selectFrom('evaluation.period').select(['county', 'kind', 'from_month']),
  )
  let count = 0
  for (const { county } of counties)
    for (const kind of periodKindCodes) {
      const known = opened.filter((one) => one.county === county && one.kind === kind).map((one) => one.from_month)
      for (const span of missingSpans(kind, known, now.epochMilliseconds))
        try {
          await openPeriod(state, countyScope(county as County), { county: county as County, span, actor: clock })
          count++
        } catch (error) {
          // Another process was quicker.
          if (!isRefusal(error, 'period_opened')) throw error
        }
    }
  return count
}

/** Freezes what is due, one period a transaction. Returns how many were frozen; what waits for the journal comes next time. */
export async function freezePeriods(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const [due] = await state.db.read(
    everywhere,
    q
      .selectFrom('evaluation.period as p')
      .leftJoin('evaluation.freeze as f', (join) =>
        join.onRef('f.county', '=', 'p.county').onRef('f.period', '=', 'p.id'),
      )
      .select(['p.county', 'p.id', 'p.place', 'p.kind', 'p.from_month', 'p.to_month', 'p.freezes_at', 'p.head'])
      .where('f.period', 'is', null)
      .where('p.freezes_at', '<=', now)
      .orderBy('p.freezes_at')
      .orderBy('p.id'),
  )
  let frozen = 0
  for (const period of due) if ((await freezePeriod(state, period)) === 'frozen') frozen++
  return frozen
}

export const freezePeriodsJob = (state: EvaluationState): Job => ({
  name: 'evaluation-periods',
  everySeconds: 60,
  async run(now) {
    await openPeriods(state, now)
    await freezePeriods(state, now)
  },
})
