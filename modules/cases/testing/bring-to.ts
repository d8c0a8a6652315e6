import type { Actor } from '@lianxin/platform/auth'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act, Status } from '../contract/moves.ts'
import type { CasesUnderTest } from './cases-under-test.ts'
import { newActId, people, units } from './town.ts'

interface Step {
  readonly act: Act
  readonly by: Actor
  readonly body: object
}

/** Paths of the acts, as the contract writes them. */
export const actPath = (id: CaseId, act: Act): string =>
  act === 'rate' || act === 'reopen' ? `/api/my/cases/${id}/${act}` : `/api/cases/${id}/${act.replaceAll('_', '-')}`

/** What each act asks for, filled in with something that fits. */
export const bodies: Readonly<Record<Act, object>> = {
  accept: { category: '0101', unit: '' },
  not_accept: { reason: 'outside', why: '不属于政府职责范围' },
  on_spot: { result: '当场清走了，已经干净' },
  dispatch: { unit: units.enforcement.id },
  sign_for: {},
  return: { why: '这条路归住建局管', proposedUnit: units.housing.id },
  uphold_return: { unit: units.housing.id, why: '确属住建局职责' },
  overrule_return: { why: '仍由综合执法队办理' },
  contact: { way: 'phone', note: '说好下午去看' },
  progress: { note: '已经到场，正在清运' },
  handle: { outcome: 'solved', result: '垃圾已经清运，桶也换了新的。' },
  pass: { note: '看过了，干净' },
  rework: { why: '拐角还有一堆没清' },
  rework_up: { why: '第二次没办好，请上级派' },
  rate: { solved: 'yes', score: 5 },
  close: { why: '已经与反映人说清楚' },
  reopen: { why: '今天又堆起来了' },
}

const sign: Step = { act: 'sign_for', by: people.enforcer, body: {} }
const returned: Step = { act: 'return', by: people.enforcer, body: bodies.return }
const handle: Step = { act: 'handle', by: people.enforcer, body: bodies.handle }
const pass: Step = { act: 'pass', by: people.townDispatcher, body: bodies.pass }
const badRating: Step = { act: 'rate', by: people.reporter, body: { solved: 'no', score: 1 } }
const close: Step = { act: 'close', by: people.countyDispatcher, body: bodies.close }
const accept: Step = { act: 'accept', by: people.townDispatcher, body: { category: '0101' } }
const refuse: Step = { act: 'not_accept', by: people.townDispatcher, body: bodies.not_accept }

/** The way to each state, from a report that the rules dispatch (or, without a category, leave to a person). */
const ways: Readonly<Record<Status, { uncategorised?: true; steps: readonly Step[] }>> = {
  submitted: { uncategorised: true, steps: [] },
  not_accepted: { uncategorised: true, steps: [refuse] },
  // Praise has no department of this town to go to, so a person is asked.
  accepted: { uncategorised: true, steps: [{ ...accept, body: { category: '0701' } }] },
  dispatched: { steps: [] },
  return_requested: { steps: [returned] },
  in_progress: { steps: [sign] },
  handled: { steps: [sign, handle] },
  feedback: { steps: [sign, handle, pass] },
  rated: { steps: [sign, handle, pass, badRating] },
  closed: { steps: [sign, handle, pass, badRating, close] },
}

/** Brings a new case to a state through the acts that lead there, each done by whoever may. */
export async function bringTo(town: CasesUnderTest, status: Status): Promise<CaseId> {
  const { uncategorised, steps } = ways[status]
  const { id } = await town.report(people.reporter, uncategorised ? { category: undefined } : {})
  for (const { act, by, body } of steps) {
    const answer = await town.send<ActReply>(by, 'POST', actPath(id, act), { actId: newActId(), ...body })
    if (answer.status !== 200) throw new Error(`${act} on the way to ${status}: ${JSON.stringify(answer.body)}`)
  }
  return id
}
