import { sql } from 'kysely'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { actByClock } from './act-by-clock.ts'
import { inLots, LOT } from './in-lots.ts'

const DAYS = 30

const ended = (before: Temporal.Instant) =>
  q
    .selectFrom('cases.case')
    .select(['id', 'version'])
    .where(sql<boolean>`status in ('closed', 'not_accepted', 'withdrawn', 'terminated')`)
    .where('closed_at', '<=', before)
    .orderBy('closed_at')
    .limit(LOT)

/** 归档: what ended thirty days ago is put away, and can no longer be reopened. Returns how many. */
export function archiveEnded(cases: CasesState, now: Temporal.Instant): Promise<number> {
  const before = now.subtract({ hours: 24 * DAYS })
  return inLots(
    async () => (await cases.db.read(everywhere, ended(before)))[0],
    (row) => actByClock(cases, row, 'archive', {}),
  )
}

export const archiveEndedJob = (cases: CasesState): Job => ({
  name: 'cases-archive',
  everySeconds: 3600,
  run: async (now) => void (await archiveEnded(cases, now)),
})
