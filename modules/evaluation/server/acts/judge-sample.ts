import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { JudgeSample } from '../../contract/schemas.ts'
import { mayJudge } from '../../rules/draw.ts'
import { actOn, type Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { q } from '../store.ts'

/** 盲查: whether what the answer says is so. Once; by people of the grid asked for, never of the unit that handled it. */
export const judgeSample = (state: EvaluationState, staff: Staff, id: Id, input: JudgeSample): Promise<Acted> =>
  actOn(state, staff, {
    id,
    act: 'judge',
    actId: input.actId,
    lock: q
      .selectFrom('evaluation.sample')
      // The entry lies where the checker stands: the case's own place may be out of their sight.
      .select(['checker_place as place', 'case_id', 'unit', 'verdict', 'version', 'head'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('checker_place', '>=', staff.post.lo)
      .where('checker_place', '<', staff.post.hi)
      .forUpdate(),
    missing: 'sample_not_found',
    decide(row, at) {
      if (!mayJudge({ checkerPlace: row.place, unit: row.unit }, staff.post)) throw new Refusal('own_unit')
      if (row.verdict !== null) throw new Refusal('judged_once')
      const { verdict, note = null } = input
      return {
        body: { case: row.case_id, verdict, note },
        writes: (entry) => [
          q
            .updateTable('evaluation.sample')
            .set({ verdict, note, judged_by: staff.account, judged_at: at, version: entry.version, head: entry.hash })
            .where('county', '=', countyOf(id))
            .where('id', '=', id),
        ],
      }
    },
  })
