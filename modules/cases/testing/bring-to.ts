import type { Actor } from '@lianxin/platform/auth'
import type { ActReply } from '../contract/act-bodies.ts'
import type { CaseId } from '../contract/ids.ts'
import type { Act, Status } from '../contract/moves.ts'
import type { CasesUnderTest } from './cases-under-test.ts'
import { everywhere } from '@lianxin/platform/journal'
import { actByClock } from '../server/jobs/act-by-clock.ts'
import { findCase } from '../server/store.ts'
import { newActId, people, units } from './town.ts'

interface Step {
  readonly act: Act
  readonly by: Actor
  readonly body: object
}

const hers = new Set<Act>(['rate', 'reopen', 'withdraw', 'answer', 'add', 'review', 'urge'])

/** Paths of the acts, as the contract writes them. */
export const actPath = (id: CaseId, act: Act): string =>
  hers.has(act) ? `/api/my/cases/${id}/${act}` : `/api/cases/${id}/${act.replaceAll('_', '-')}`

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
  verify: { why: '看看垃圾堆在谁家门口' },
  verified: { seen: '堆在三号楼东侧，约两方' },
  merge: { why: '同一堆垃圾，两家都报了' },
  unmerge: { why: '查看后是另一处' },
  share_answer: { outcome: 'solved', result: '已经清走' },
  reclassify: { category: '0102', why: '是建筑垃圾' },
  refuse_remit: { why: '不在准入清单以内' },
  ask_reporter: { question: '垃圾是哪天开始堆的？' },
  extend: { amount: 2, why: '要等运输车从外县回来' },
  grant_extension: { why: '情况属实，同意延期' },
  refuse_extension: { why: '本街道另有车辆可用' },
  whistle: { units: [units.housing.id], why: '需要住建局派铲车' },
  assist_answer: { answer: 'coming', note: '铲车下午到' },
  split: { units: [units.enforcement.id, units.housing.id], why: '路面归执法队，空地归住建局' },
  rejoin: {},
  reassign: { to: people.colleague.account, why: '本人今天休假' },
  suspend: { plan: '等老桥修通以后大车才能进，先每天人工清一次', reviewOn: '2026-03-20', listed: true },
  resume: { why: '桥已经修通了' },
  terminate: { why: '反映人三次不让进院子' },
  approve_termination: { why: '情况属实，同意终止' },
  refuse_termination: { why: '再约时间上门' },
  hand_up: { reason: 'beyond_means', tried: '本街道没有大型铲车' },
  hand_down: { level: 'village', why: '村里就能解决' },
  coordinate: { unit: units.enforcement.id, assists: [units.housing.id], why: '执法队主办，住建局派车' },
  let_pass: {},
  object: { why: '拐角处还有一堆' },
  withdraw: { why: '已经自己清掉了' },
  answer: { words: '上星期三' },
  add: { words: '旁边又多了一袋' },
  review: { why: '答复没有说明依据' },
  archive: {},
  urge: {},
  supervise: { trigger: 'overdue', until: '2026-03-10', why: '三天内办结并报结果' },
  escalate: { why: '两个单位意见不一' },
  overdue: {},
  publish: { words: '百花社区三号楼东侧垃圾堆放' },
  recuse: { unit: units.water.id, why: '反映的是水利局的人' },
}

/** What an act asks for when it names another case: that case is reported first. */
export async function bodyFor(town: CasesUnderTest, act: Act): Promise<object> {
  if (act !== 'merge') return bodies[act]
  const other = await town.report(people.stranger)
  return { ...bodies.merge, into: other.number }
}

const sign: Step = { act: 'sign_for', by: people.enforcer, body: {} }
const returned: Step = { act: 'return', by: people.enforcer, body: bodies.return }
const handle: Step = { act: 'handle', by: people.enforcer, body: bodies.handle }
const pass: Step = { act: 'pass', by: people.townDispatcher, body: bodies.pass }
const badRating: Step = { act: 'rate', by: people.reporter, body: { solved: 'no', score: 1 } }
const close: Step = { act: 'close', by: people.countyDispatcher, body: bodies.close }
const accept: Step = { act: 'accept', by: people.townDispatcher, body: { category: '0101' } }
const refuse: Step = { act: 'not_accept', by: people.townDispatcher, body: bodies.not_accept }

const verify: Step = { act: 'verify', by: people.townDispatcher, body: bodies.verify }
const merge: Step = { act: 'merge', by: people.townDispatcher, body: bodies.merge }
const whistle: Step = { act: 'whistle', by: people.enforcer, body: bodies.whistle }
const split: Step = { act: 'split', by: people.townDispatcher, body: bodies.split }
const suspend: Step = { act: 'suspend', by: people.countyDispatcher, body: bodies.suspend }
const terminate: Step = { act: 'terminate', by: people.enforcer, body: bodies.terminate }
const approve: Step = { act: 'approve_termination', by: people.countyDispatcher, body: bodies.approve_termination }
const withdraw: Step = { act: 'withdraw', by: people.reporter, body: bodies.withdraw }
/** Handed up by the station, handled by a department of the county, checked there: the answer is on its way back. */
const upAndDone: readonly Step[] = [
  { act: 'hand_up', by: people.enforcer, body: bodies.hand_up },
  { act: 'dispatch', by: people.countyDispatcher, body: { unit: units.housing.id } },
  { act: 'sign_for', by: people.housing, body: {} },
  { act: 'handle', by: people.housing, body: bodies.handle },
  { act: 'pass', by: people.countyDispatcher, body: bodies.pass },
]

/** The way to each state, from a report that the rules dispatch (or, without a category, leave to a person). */
const ways: Readonly<Record<Status, { uncategorised?: true; steps: readonly Step[] }>> = {
  submitted: { uncategorised: true, steps: [] },
  verifying: { uncategorised: true, steps: [verify] },
  merged: { steps: [merge] },
  co_handling: { steps: [sign, whistle] },
  split: { steps: [sign, split] },
  suspended: { steps: [sign, suspend] },
  termination_requested: { steps: [sign, terminate] },
  passing_down: { steps: upAndDone },
  withdrawn: { steps: [withdraw] },
  terminated: { steps: [sign, terminate, approve] },
  archived: { steps: [sign, handle, pass, badRating, close] },
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
    const asked = act === 'merge' ? await bodyFor(town, act) : body
    const answer = await town.send<ActReply>(by, 'POST', actPath(id, act), { actId: newActId(), ...asked })
    if (answer.status !== 200) throw new Error(`${act} on the way to ${status}: ${JSON.stringify(answer.body)}`)
  }
  if (status === 'archived') await archive(town, id)
  return id
}

/** Thirty-one days later, by the clock; then the town's time goes on where it was. */
async function archive(town: CasesUnderTest, id: CaseId): Promise<void> {
  const now = town.clock.now().toString()
  town.clock.advance({ hours: 24 * 31 })
  const [[row]] = await town.db.db.read(everywhere, findCase(id))
  await actByClock(town.cases, row!, 'archive', {})
  town.clock.set(now)
}
