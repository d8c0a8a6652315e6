import type { Job } from '@lianxin/platform/jobs'
import { countyScope, everywhere } from '@lianxin/platform/journal'
import { humanId, type County, type Id } from '@lianxin/platform/ids'
import { reachReporters } from '@lianxin/cases'
import type { CaseId } from '@lianxin/cases/contract'
import { noticeRows } from '@lianxin/notices'
import { RATE_WITHIN_DAYS, REMIND, REMIND_AFTER_DAYS } from '../../rules/reminder.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

const NAME = 'evaluation-remind'
const MOST = 500
const HOURS = 24

/** Reminds, once, whoever was answered five days ago and has not rated. Returns how many cases were looked at. */
export async function remindRaters(state: EvaluationState, now: Temporal.Instant): Promise<number> {
  const [rows] = await state.db.read(
    everywhere,
    q
      .selectFrom('evaluation.fact')
      .select(['county', 'id', 'version'])
      .where('asks_rating', '=', true)
      .where('rated_at', 'is', null)
      .where('closed_at', 'is', null)
      .where('reminded_at', 'is', null)
      .where('answered_at', '<=', now.subtract({ hours: REMIND_AFTER_DAYS * HOURS }))
      .where('answered_at', '>', now.subtract({ hours: RATE_WITHIN_DAYS * HOURS }))
      .limit(MOST),
  )
  for (const [county, some] of Map.groupBy(rows, (row) => row.county as County)) {
    const reached = await reachReporters(
      state.cases,
      county,
      some.map(({ id }) => id as Id),
    )
    // Key and mark commit together: a second run finds the mark, and the key makes a race harmless.
    for (const { id } of some) {
      const to = reached.get(id as CaseId)
      const notice = to && {
        county,
        key: `${id}:${NAME}`,
        to,
        event: REMIND,
        object: id as Id,
        params: { number: humanId(id as Id) },
        urgency: 'news' as const,
        at: now,
      }
      await state.db.write(
        countyScope(county),
        ...noticeRows(state.cases.vault, notice ? [notice] : []),
        q.updateTable('evaluation.fact').set({ reminded_at: now }).where('county', '=', county).where('id', '=', id),
      )
    }
  }
  return rows.length
}

export const remindRatersJob = (state: EvaluationState): Job => ({
  name: NAME,
  everySeconds: 900,
  run: async (now) => void (await remindRaters(state, now)),
})
