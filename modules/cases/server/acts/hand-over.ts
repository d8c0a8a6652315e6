import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isRefusal, Refusal } from '@lianxin/platform/http'
import type { UnitId } from '@lianxin/people/contract'
import type { HandOver, HandOverReply } from '../../contract/hand-over.ts'
import type { CaseId } from '../../contract/ids.ts'
import { derivedId } from '../derived-id.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { actOnCase } from './act-on-case.ts'

const MOST = 1000
/** States in which a unit works on a case and somebody of it may have it. */
const working = ['dispatched', 'in_progress', 'co_handling'] as const

/** Cases of a unit that one of its people has, or nobody. */
const heldBy = ({ post }: Staff, from: HandOver['from']) => {
  const some = q
    .selectFrom('cases.case')
    .select(['id'])
    .where('unit', '=', post.unit ?? '0')
    .where('status', 'in', working)
    .where('place', '>=', post.lo)
    .where('place', '<', post.hi)
    .orderBy('turn_by')
    .limit(MOST)
  return from === undefined ? some.where('assignee', 'is', null) : some.where('assignee', '=', from)
}

/**
 * 移交、代班: all open cases of a colleague to another of the unit, one act a case. No clock and no unit changes. Refuses
 * somebody who holds no post in the unit; a case that somebody changed a moment ago is left and named.
 */
export async function handOver(cases: CasesState, staff: Staff, input: HandOver): Promise<HandOverReply> {
  const unit = staff.post.unit as UnitId | undefined
  const colleagues = unit === undefined ? [] : await cases.people.staffOf(unit)
  if (!colleagues.some(({ account }) => account === input.to)) throw new Refusal('colleague_unknown', { field: 'to' })
  const [rows] = await cases.db.read(scopeOf(staff), heldBy(staff, input.from))
  const reply: HandOverReply = { handed: [], left: [] }
  for (const row of rows) {
    const id = row.id as CaseId
    const body = { actId: derivedId(`${input.actId} ${id}`), to: input.to, why: input.why }
    try {
      await actOnCase(cases, { actor: staff }, id, 'reassign', body)
      reply.handed.push(id)
    } catch (error) {
      if (!isRefusal(error)) throw error
      reply.left.push(id)
    }
  }
  return reply
}
