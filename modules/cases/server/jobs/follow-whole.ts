import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { UnitId } from '@lianxin/people/contract'
import type { Outcome } from '../../contract/kinds.ts'
import { isEnded, type Status } from '../../contract/moves.ts'
import type { CasesState } from '../state.ts'
import { actByClock } from './act-by-clock.ts'
import { inLots, LOT } from './in-lots.ts'

interface Joined {
  readonly id: string
  readonly version: number
  readonly whole_status: string
  readonly outcome: string | null
  readonly result: string | null
  readonly handled_unit: string | null
}

/** Merged cases whose other case has its answer, or has ended without one. */
const joined = raw<Joined>(sql`
  select c.id, c.version, w.status as whole_status, w.outcome, w.result, w.handled_unit
  from cases.case w join cases.case c on c.county = w.county and c.merged_into = w.id and c.status = 'merged'
  where c.merged_into is not null
    and w.status in ('feedback', 'rated', 'closed', 'archived', 'not_accepted', 'withdrawn', 'terminated')
  limit ${sql.lit(LOT)}`)

/** 并案的各件跟着主件: the answer is each reporter's to rate; where there is none, the matter is hers again. */
function shareAnswers(cases: CasesState): Promise<number> {
  return inLots(
    async () => (await cases.db.read(everywhere, joined))[0],
    (row) => {
      const answered = row.result !== null && row.outcome !== null && !unanswered.has(row.whole_status as Status)
      if (!answered) return actByClock(cases, row, 'unmerge', { why: '所并入的诉求没有答复就结束了' })
      return actByClock(cases, row, 'share_answer', {
        outcome: row.outcome as Outcome,
        result: row.result ?? '',
        unit: (row.handled_unit ?? undefined) as UnitId | undefined,
      })
    },
  )
}
const unanswered = new Set<Status>(['not_accepted', 'withdrawn', 'terminated'])

/** Split cases of which every part has its answer. */
const complete = raw<{ id: string; version: number }>(sql`
  select w.id, w.version from cases.case w
  where w.status = 'split' and not exists (
    select from cases.case c where c.county = w.county and c.whole = w.id
      and c.status not in ('feedback', 'rated', 'closed', 'archived', 'not_accepted', 'withdrawn', 'terminated'))
  limit ${sql.lit(LOT)}`)

/** Parts that are still open though their whole has ended. */
const orphaned = raw<{ id: string; version: number; whole_status: string }>(sql`
  select c.id, c.version, w.status as whole_status from cases.case w
  join cases.case c on c.county = w.county and c.whole = w.id
  where c.whole is not null and w.status in ('withdrawn', 'terminated', 'archived')
    and c.status in ('dispatched', 'in_progress', 'accepted')
  limit ${sql.lit(LOT)}`)

/** What follows another case: merged ones share its answer, parts complete the whole or go with it. Returns how many moved. */
export async function followWhole(cases: CasesState): Promise<number> {
  const shared = await shareAnswers(cases)
  const rejoined = await inLots(
    async () => (await cases.db.read(everywhere, complete))[0],
    (row) => actByClock(cases, row, 'rejoin', {}),
  )
  const gone = await inLots(
    async () => (await cases.db.read(everywhere, orphaned))[0].filter((row) => isEnded(row.whole_status as Status)),
    (row) => actByClock(cases, row, 'withdraw', { why: '主件已结束' }),
  )
  return shared + rejoined + gone
}

export const followWholeJob = (cases: CasesState): Job => ({
  name: 'cases-follow-whole',
  everySeconds: 30,
  run: async () => void (await followWhole(cases)),
})
