import { sql } from 'kysely'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { lateClock } from '../../rules/late-clock.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { actByClock } from './act-by-clock.ts'
import { inLots, LOT } from './in-lots.ts'

/**
 * Open cases with a promise that is broken and not yet written down. The instant of the promise is what is compared, so
 * a restart, two workers or a clock that jumps write it once. An answer that waits for its rating breaks no promise.
 */
const late = (now: Temporal.Instant) =>
  q
    .selectFrom('cases.case')
    .select(['id', 'version', 'status', 'turn_by', 'turn_noted', 'handle_by', 'handle_noted'])
    .where(sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged')`)
    .where('status', '!=', 'feedback')
    .where(
      sql<boolean>`((turn_by <= ${now} and turn_noted is distinct from turn_by and handle_noted is distinct from turn_by)
        or (handle_by <= ${now} and handle_noted is distinct from handle_by
          and status in ('accepted', 'dispatched', 'return_requested', 'in_progress', 'co_handling', 'split', 'termination_requested')))`,
    )
    .orderBy('turn_by')
    .limit(LOT)

/** 超期: every broken promise into the journal, once. Returns how many were written. */
export function noteOverdue(cases: CasesState, now: Temporal.Instant): Promise<number> {
  return inLots(
    async () => (await cases.db.read(everywhere, late(now)))[0],
    async (row) => {
      const one = recordOf(row as unknown as CaseRow)
      return lateClock(one, now.epochMilliseconds) !== null && actByClock(cases, row, 'overdue', {})
    },
  )
}

export const noteOverdueJob = (cases: CasesState): Job => ({
  name: 'cases-overdue',
  everySeconds: 60,
  run: async (now) => void (await noteOverdue(cases, now)),
})
