import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, type Id } from '@lianxin/platform/ids'
import type { LookAtFinding } from '../../contract/schemas.ts'
import { actOn, type Acted } from '../act.ts'
import type { EvaluationState } from '../deps.ts'
import { ofNoCaseOf } from '../reads/samples.read.ts'
import { q } from '../store.ts'

/** A person says what a finding is. Nothing follows by itself: no rating is struck out, nobody is told a number. */
export const lookAtFinding = (state: EvaluationState, staff: Staff, id: Id, input: LookAtFinding): Promise<Acted> =>
  actOn(state, staff, {
    id,
    act: 'look_at_finding',
    actId: input.actId,
    lock: q
      .selectFrom('evaluation.finding')
      .select(['place', 'unit', 'version', 'head'])
      .where('county', '=', countyOf(id))
      .where('id', '=', id)
      .where('place', '>=', staff.post.lo)
      .where('place', '<', staff.post.hi)
      .$if(staff.post.unit !== undefined, (some) => some.where(ofNoCaseOf(staff.post.unit as Id)))
      .forUpdate(),
    missing: 'finding_not_found',
    decide(row, at) {
      if (row.unit !== null && row.unit === staff.post.unit) throw new Refusal('own_unit')
      const { opinion, note } = input
      return {
        why: note,
        body: { opinion },
        writes: (entry) => [
          q
            .updateTable('evaluation.finding')
            .set({
              opinion,
              note,
              looked_at: at,
              looked_by_name: staff.name,
              version: entry.version,
              head: entry.hash,
            })
            .where('county', '=', countyOf(id))
            .where('id', '=', id),
        ],
      }
    },
  })
