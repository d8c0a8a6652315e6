import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { isRefusal, Refusal } from '@lianxin/platform/http'
import { sql } from 'kysely'
import type { AccountId, UnitId } from '@lianxin/people/contract'
import type { HandOver, HandOverReply } from '../../contract/hand-over.ts'
import type { CaseId } from '../../contract/ids.ts'
import { derivedId } from '../derived-id.ts'
import { deskOf, scoped } from '../reads/queue/desk-scope.ts'
import type { CasesState } from '../state.ts'
import { actOnCase } from './act-on-case.ts'

const MOST = 1000
/** States in which a unit works on a case and somebody of it may have it. */
const working = ['dispatched', 'in_progress', 'co_handling'] as const

/** Cases of a unit that one of its people has, or nobody. */
const heldBy = (cases: CasesState, staff: Staff, from: HandOver['from']) => {
  const some = scoped(deskOf(cases, staff, cases.clock.now()))
    .select(['id'])
    .where('unit', '=', staff.post.unit ?? '0')
    .where('status', 'in', working)
    .orderBy('turn_by')
    .limit(MOST)
  return from === undefined ? some.where('assignee', 'is', null) : some.where('assignee', '=', from)
}

/** How many open cases each of a unit's people has in hand, nobody among them; whoever left the unit too. */
export async function readInHand(
  cases: CasesState,
  staff: Staff,
): Promise<{ readonly account: AccountId | null; readonly n: number }[]> {
  if (staff.post.unit === undefined) return []
  const [rows] = await cases.db.read(
    scopeOf(staff),
    scoped(deskOf(cases, staff, cases.clock.now()))
      .select(['assignee', sql<number>`count(*)::int4`.as('n')])
      .where('unit', '=', staff.post.unit)
      .where('status', 'in', working)
      .groupBy('assignee')
      .orderBy('n', 'desc'),
  )
  return rows.map(({ assignee, n }) => ({ account: assignee as AccountId | null, n }))
}

/**
 * 移交、代班: all open cases of a colleague to another of the unit, one act a case. No clock and no unit changes. Refuses
 * somebody who holds no post in the unit; a case that somebody changed a moment ago is left and named.
 */
export async function handOver(cases: CasesState, staff: Staff, input: HandOver): Promise<HandOverReply> {
  const unit = staff.post.unit as UnitId | undefined
  const colleagues = unit === undefined ? [] : await cases.people.staffOf(unit)
  if (!colleagues.some(({ account, away }) => account === input.to && !away))
    throw new Refusal('colleague_unknown', { field: 'to' })
  const [rows] = await cases.db.read(scopeOf(staff), heldBy(cases, staff, input.from))
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
