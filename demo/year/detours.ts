import { humanId } from '@lianxin/platform/ids'
import { ancestorAt } from '@lianxin/places/contract'
import { carry, tick } from './tell-case.ts'
import { dayOf } from './clockwork.ts'
import { as, NotYet, offices, statusOf, wait, whoever, type Telling } from './telling.ts'
import { answerText, extendWhy, planText, questionText } from './texts.ts'
import type { Worker } from './world.ts'

const DAY = 86_400_000
/** What was told longer ago is hardly the same trouble. */
const SAME_DAYS = 3

/** How a detour leaves the case: on its way again, answered with another, or over for now. */
export type Turn = 'on' | 'answered' | 'over'
type Detour = (t: Telling, handler: Worker, sign: (by: Worker | undefined) => boolean) => Turn

const reporterOf = ({ story }: Telling) => ({
  doer: story.one.reporter ? ({ kind: 'resident', id: story.one.reporter } as const) : ({ kind: 'visitor' } as const),
  actor: story.incoming.actor,
})

const withdraw: Detour = (t) => {
  if (!t.story.one.asksRating) return 'on'
  wait(t, t.random.between(1, 30), false)
  return carry(t.story, 'withdraw', { why: '已经自己解决了' }, reporterOf(t), t.at) ? 'over' : 'on'
}

/** 逐级上报: the unit cannot; the office one level up sends it to a department of its own. */
const handUp: Detour = (t, handler, sign) => {
  const { story, random } = t
  const { world } = story
  wait(t, random.between(0.5, 6), true)
  const reason = random.next() < 0.5 ? 'beyond_means' : random.next() < 0.6 ? 'outside_authority' : 'needs_coordination'
  if (!as(t, handler, 'hand_up', { reason, tried: '已到现场处置，本级没有相应力量和权限' })) return 'on'
  wait(t, random.between(0.3, 2), true)
  const at = ancestorAt(story.one.place, story.one.level)
  const kind = story.incoming.category.department
  const unit = world.units.unitFor({ kind, place: at }) ?? world.units.unitFor({ kind: 'office', place: at })
  if (!unit || !whoever(t, offices(t).reverse(), 'dispatch', { unit: unit.id, why: '上级统筹办理' })) return 'over'
  sign(world.ofUnit(unit.id, 0))
  return 'on'
}

const whistle: Detour = (t, handler) => {
  const { story, random } = t
  const helper = story.world.units.unitFor({ kind: 'lawEnforcement', place: story.one.place })
  if (!helper || helper.id === story.one.unit) return 'on'
  wait(t, random.between(0.2, 2), true)
  if (!as(t, handler, 'whistle', { units: [helper.id], why: '现场需要执法力量配合' })) return 'on'
  wait(t, random.between(0.3, 3.5), true)
  as(t, story.world.ofUnit(helper.id, 0), 'assist_answer', { answer: 'coming', note: '已派人到场' })
  return 'on'
}

const ask: Detour = (t, handler) => {
  const { story, random } = t
  if (!story.one.asksRating) return 'on'
  wait(t, random.between(0.2, 2), true)
  if (!as(t, handler, 'ask_reporter', { question: questionText(random) })) return 'on'
  wait(t, random.between(0.5, 20), false)
  carry(story, 'answer', { words: answerText(random), files: [] }, reporterOf(t), t.at)
  return 'on'
}

const extend: Detour = (t, handler) => {
  const { story, random } = t
  const { limit, handleBy } = story.one
  if (limit === null || limit.value < 4 || handleBy === null) return 'on'
  wait(t, random.between(0.2, 1.5), true)
  if (t.at >= handleBy) return 'on'
  if (!as(t, handler, 'extend', { amount: Math.ceil(limit.value / 2), why: extendWhy(random) })) return 'on'
  wait(t, random.between(0.3, 5), true)
  const granted = random.next() < 0.8
  whoever(t, offices(t).reverse(), granted ? 'grant_extension' : 'refuse_extension', {
    why: granted ? '情况属实，同意' : '可以调用其他力量，不同意',
  })
  return 'on'
}

/** 挂账: some are taken up again when the time has come, some are on the list still. */
const suspend: Detour = (t) => {
  const { random } = t
  wait(t, random.between(4, 16), true)
  const input = { plan: planText(random), reviewOn: dayOf(t.at, 20 + random.below(9)), listed: true }
  if (!whoever(t, offices(t).reverse(), 'suspend', input)) return 'on'
  wait(t, random.between(6, 18) * 24, false)
  return whoever(t, offices(t).reverse(), 'resume', { why: '条件已经具备' }) ? 'on' : 'over'
}

const terminate: Detour = (t, handler) => {
  const { random } = t
  wait(t, random.between(3, 12), true)
  if (!as(t, handler, 'terminate', { why: '多次联系并上门，反映人不愿配合' })) return 'on'
  wait(t, random.between(0.5, 7), true)
  const among = offices(t).reverse()
  if (random.next() < 0.7) return whoever(t, among, 'approve_termination', { why: '经核实，情况属实' }) ? 'over' : 'on'
  return whoever(t, among, 'refuse_termination', { why: '请再约时间上门' }) ? 'on' : 'over'
}

/** 并案: the neighbour has told the same thing, and has no answer yet; she gets the answer with her. */
const merge: Detour = (t) => {
  const { story, near, until } = t
  const other = near?.one
  if (!near || t.at - near.incoming.at > SAME_DAYS * DAY) return 'on'
  if (!other || other.status === 'merged' || other.confidential) return 'on'
  const open = (at: number | null): boolean => at === null || at > t.at
  if (!open(other.closedAt) || !open(other.answeredAt)) return 'on'
  const into = { id: near.incoming.id, number: humanId(near.incoming.id), status: 'in_progress' as const }
  const done = offices(t).some((who) =>
    carry(story, 'merge', { into: into.number, why: '同一地点同一件事' }, who, t.at, { other: into }),
  )
  if (!done) return 'on'
  const { answeredAt, outcome, result, handledUnit } = other
  if (answeredAt === null || outcome === null || result === null) return 'over'
  if (answeredAt + 60_000 > until) throw new NotYet()
  t.at = Math.max(t.at, answeredAt + 60_000)
  const unit = handledUnit === null ? undefined : story.world.units.get(handledUnit)?.id
  return tick(story, 'share_answer', { outcome, result, unit }, t.at) ? 'answered' : 'over'
}

/** How often each happens, of a thousand cases that a unit has signed for. */
const often: readonly (readonly [number, Detour])[] = [
  [14, withdraw],
  [34, handUp],
  [16, whistle],
  [26, ask],
  [48, extend],
  [7, suspend],
  [3, terminate],
]

/** What happens to some cases between signing for them and the answer. */
export function detour(t: Telling, handler: Worker | undefined, sign: (by: Worker | undefined) => boolean): Turn {
  if (!handler || statusOf(t.story) !== 'in_progress') return 'on'
  if (t.near && t.random.next() < 0.1) {
    const turn = merge(t, handler, sign)
    if (turn !== 'on') return turn
  }
  let luck = t.random.below(1000)
  for (const [share, happens] of often) {
    if (luck < share) return happens(t, handler, sign)
    luck -= share
  }
  return 'on'
}
