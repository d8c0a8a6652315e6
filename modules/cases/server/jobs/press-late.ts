import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import { superviseTriggers } from '../../contract/kinds.ts'
import { climbs, LATE_DAYS, MANY, orderDay, triggerOf, type Watched } from '../../rules/supervision.ts'
import type { CasesState } from '../state.ts'
import { actByClock } from './act-by-clock.ts'
import { inLots, LOT } from './in-lots.ts'

interface Row extends Omit<Watched, 'handleBy' | 'superviseBy'> {
  readonly id: string
  readonly version: number
  readonly handle_by: Temporal.Instant | null
  readonly supervise_by: Temporal.Instant | null
}

/** Open cases that may have to be pressed: late, done again, told by many, or pressed and past the day of the order. */
const watched = (now: Temporal.Instant) =>
  raw<Row>(sql`
    select c.id, c.version, c.handle_by, c.supervise_by, c.reworks, c.reopens, c.returns, c.supervisions, c.ladder,
      c.returns > 0 and c.dispatched_at < c.asked_at and c.proposed_unit is null as overruled,
      (select count(*)::int4 from cases.case j where j.county = c.county and j.merged_into = c.id and j.status = 'merged') as joined
    from cases.case c
    where c.status in ('accepted', 'dispatched', 'in_progress', 'co_handling', 'split', 'termination_requested')
      and ((c.supervisions = 0 and (c.reworks > 1 or c.reopens > 0
          or c.handle_by < ${now.subtract({ hours: 24 * LATE_DAYS })}
          or (c.handle_by < ${now} and c.returns > 0 and c.dispatched_at < c.asked_at and c.proposed_unit is null)
          or (c.county, c.id) in (select county, merged_into from cases.case where merged_into is not null and status = 'merged'
            group by county, merged_into having count(*) >= ${sql.lit(MANY)})))
        or (c.supervise_by < ${now}::timestamptz - make_interval(days => c.ladder * ${sql.lit(LATE_DAYS)}) and c.ladder < 3))
    order by c.handle_by limit ${sql.lit(LOT)}`)

/** 督办的触发和阶梯: presses what the rules say is to be pressed, and takes what was pressed in vain one rung up. */
export function pressLate(cases: CasesState, now: Temporal.Instant): Promise<number> {
  const at = now.epochMilliseconds
  return inLots(
    async () => (await cases.db.read(everywhere, watched(now)))[0],
    (row) => {
      const one: Watched = {
        ...row,
        handleBy: row.handle_by?.epochMilliseconds ?? null,
        superviseBy: row.supervise_by?.epochMilliseconds ?? null,
      }
      const trigger = triggerOf(one, at)
      if (trigger) {
        const why = `${superviseTriggers[trigger].zh}，请限期办结并说明原因`
        return actByClock(cases, row, 'supervise', { trigger, until: orderDay(at), why })
      }
      if (climbs(one, at)) return actByClock(cases, row, 'escalate', { why: '督办期限已过，仍未办结' })
      return Promise.resolve(false)
    },
  )
}

export const pressLateJob = (cases: CasesState): Job => ({
  name: 'cases-press',
  everySeconds: 600,
  run: async (now) => void (await pressLate(cases, now)),
})
