import { isUnhappy } from '@lianxin/cases/rules'
import { ancestorAt } from '@lianxin/places/contract'
import { addWork, workBetween } from '@lianxin/services/rules'
import type { Random } from '../city/random.ts'
import { carry, tick, type Story } from './tell-case.ts'
import { drawAnswer, drawOutcome, spent, type OutcomeDrawn } from './temper.ts'
import { ratingWords, resultText, returnWhy, reworkWhy } from './texts.ts'
import { detour } from './detours.ts'
import { archive, lateEntries, letPass } from './clockwork.ts'
import { as, HOUR, NotYet, offices, statusOf, wait, whoever, type Telling } from './telling.ts'
import type { Worker } from './world.ts'

/** A report that no rule sent on: a person gives it its category, or settles it, or says that it is not for here. */
function receive(t: Telling): boolean {
  const { story, random } = t
  wait(t, random.between(0.1, random.next() < 0.9 ? 1.6 : 6), true)
  const luck = random.next()
  const category = story.incoming.category
  const grid = ancestorAt(story.one.place, 'grid')
  if (luck < 0.12 && story.one.asksRating) {
    const worker = story.world.at('gridWorker', grid)
    if (worker && as(t, worker, 'on_spot', { result: resultText(random, 'solved', category.closing.zh), files: [] }))
      return false
  }
  if (luck > 0.97) {
    whoever(t, offices(t), 'not_accept', {
      reason: luck > 0.985 ? 'outside' : 'statutory',
      why: '经核实，此事应按说明的途径提出',
    })
    return false
  }
  return whoever(t, offices(t).reverse(), 'accept', { category: category.code, nature: undefined, unit: undefined })
}

/** Accepted, and still no unit: the office names one. */
function dispatch(t: Telling): boolean {
  const { world, one, incoming } = t.story
  wait(t, t.random.between(0.1, 1), true)
  const unit =
    world.units.unitFor({ kind: incoming.category.department, place: one.place }) ??
    world.units.unitFor({ kind: 'office', place: one.place })
  return unit !== undefined && whoever(t, offices(t).reverse(), 'dispatch', { unit: unit.id, why: undefined })
}

/** The unit signs for it, or the clock does. */
function signFor(t: Telling, handler: Worker | undefined): boolean {
  const { story, random } = t
  const due = story.one.turnBy ?? t.at
  const by = addWork(story.world.table, t.at, random.between(0.05, 5.2) * HOUR)
  if (handler && by < due) {
    if (by > t.until) throw new NotYet()
    t.at = Math.round(by)
    return as(t, handler, 'sign_for', {})
  }
  if (due > t.until) throw new NotYet()
  t.at = Math.max(t.at, due)
  return tick(story, 'sign_for', {}, t.at)
}

/** A few units say it is not theirs; the office above rules, once. */
function maybeReturn(t: Telling, handler: Worker | undefined): void {
  const { story, random } = t
  if (!handler || story.one.returns > 0 || random.next() > story.world.temper(story.one.unit).returns) return
  const other = story.world.units.unitFor({ kind: 'lawEnforcement', place: story.one.place })
  if (!other || other.id === story.one.unit) return
  wait(t, random.between(0.1, 1.5), true)
  if (!as(t, handler, 'return', { why: returnWhy(random), proposedUnit: other.id })) return
  wait(t, random.between(0.5, random.next() < 0.85 ? 6 : 14), true)
  const among = offices(t).reverse()
  if (random.next() < 0.55) {
    whoever(t, among, 'uphold_return', { unit: other.id, why: '同意，改由所建议单位承办' })
    if (statusOf(story) === 'dispatched') signFor(t, story.world.ofUnit(story.one.unit, 0))
  } else whoever(t, among, 'overrule_return', { why: '属你单位职责，请抓紧办理' })
}

/** Contact, perhaps a word in between, and the answer: when is a matter of the unit's temper. */
function handle(t: Telling, n: number): OutcomeDrawn | undefined {
  const { story, random } = t
  const { world } = story
  const handler = world.ofUnit(story.one.unit, n)
  if (!handler) return undefined
  const { category } = story.incoming
  const temper = world.temper(story.one.unit)
  const from = story.one.reworks > 0 ? t.at : (story.one.acceptedAt ?? t.at)
  const due = story.one.handleBy ?? t.at + 40 * HOUR
  const share = spent(random, temper)
  const working = story.one.limit?.unit !== 'urgent_hour'
  const whole = working ? workBetween(world.table, from, due) : due - from
  const aim = working ? addWork(world.table, from, whole * share) : from + whole * share
  if (random.next() < 0.82) {
    wait(t, random.between(0.1, 3), working)
    as(t, handler, 'contact', { way: random.next() < 0.86 ? 'phone' : 'visit', note: undefined })
  }
  if (random.next() < 0.12) {
    wait(t, random.between(0.5, 4), working)
    as(t, handler, 'progress', { note: '已到现场查看，正在安排处理' })
  }
  if (aim > due) lateEntries(t, due, aim)
  if (aim > t.until) throw new NotYet()
  t.at = Math.max(Math.round(aim), t.at + 60_000)
  if (t.at > t.until) throw new NotYet()
  const outcome = drawOutcome(random, category.code.startsWith('12'))
  const result = resultText(random, outcome, category.closing.zh)
  return as(t, handler, 'handle', { outcome, result, files: [] }) ? outcome : undefined
}

/** Somebody else looks: passes it, or sends it back once in a while. */
function check(t: Telling): boolean {
  const { story, random } = t
  wait(t, random.between(0.3, random.next() < 0.9 ? 6.5 : 14), true)
  const among = [...offices(t), story.world.at('callbackAuditor', ancestorAt(story.one.place, 'county'))]
  if (random.next() < 0.045 && story.one.reworks === 0) return whoever(t, among, 'rework', { why: reworkWhy(random) })
  return whoever(t, among, 'pass', { note: undefined })
}

/** The reporter rates or does not; the unhappy are looked at by somebody, the rest closes by itself. */
function rate(t: Telling, outcome: OutcomeDrawn): 'again' | 'ended' {
  const { story, random } = t
  const late = (story.one.handledAt ?? 0) > (story.one.handleBy ?? Number.POSITIVE_INFINITY)
  const answer = story.one.asksRating
    ? drawAnswer(random, story.world.temper(story.one.handledUnit), outcome, late)
    : undefined
  const due = story.one.turnBy ?? t.at
  if (!answer) {
    if (due > t.until) throw new NotYet()
    t.at = Math.max(t.at, due)
    tick(story, 'close', { why: '到期未评价，自动结案' }, t.at)
    return 'ended'
  }
  wait(t, random.between(0.2, Math.max(0.3, (due - t.at) / HOUR - 1)), false)
  const reporter = {
    doer: story.one.reporter ? ({ kind: 'resident', id: story.one.reporter } as const) : ({ kind: 'visitor' } as const),
    actor: story.incoming.actor,
  }
  const { solved, score } = answer
  const words = ratingWords(random, score)
  if (!carry(story, 'rate', { solved, score, words }, reporter, t.at)) return 'ended'
  if (!isUnhappy({ solved, score })) {
    tick(story, 'close', { why: '评价后自动结案' }, t.at + 1000)
    return 'ended'
  }
  wait(t, random.between(0.5, 7), true)
  const among = offices(t)
  const again = random.next() < 0.55
  if (again && story.one.reworks === 0)
    return whoever(t, among, 'rework', { why: reworkWhy(random) }) ? 'again' : 'ended'
  whoever(t, among, 'close', { why: '已再次核实，受客观条件限制，已向反映人说明' })
  return 'ended'
}

function chapters(t: Telling): void {
  const { story, random } = t
  const n = random.below(100)
  if (story.one.status === 'submitted' && !receive(t)) {
    if (statusOf(story) === 'feedback') rate(t, 'solved')
    return
  }
  if (story.one.status === 'accepted' && !dispatch(t)) return
  const first = story.world.ofUnit(story.one.unit, n)
  if (story.one.status === 'dispatched') signFor(t, first)
  maybeReturn(t, first)
  const turn = detour(t, story.world.ofUnit(story.one.unit, n), (one) => signFor(t, one))
  if (turn === 'answered') rate(t, 'solved')
  if (turn !== 'on') return
  for (let rounds = 0; rounds < 3; rounds++) {
    const outcome = handle(t, n)
    if (!outcome || !check(t)) return
    if (statusOf(story) === 'passing_down') letPass(t)
    const now = statusOf(story)
    if (now === 'in_progress') continue
    if (now !== 'feedback' || rate(t, outcome) === 'ended') return
  }
}

/** Tells a case from its arrival as far as time has come. `near`: the last one of the same matter in the same village. */
export function tell(story: Story, random: Random, until: number, near?: Story): void {
  const t: Telling = { story, random, until, at: story.incoming.at, near }
  try {
    chapters(t)
    archive(t)
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
  }
}
