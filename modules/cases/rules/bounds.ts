import type { Act } from '../contract/moves.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Doer } from './doer.ts'
import { lateClock } from './late-clock.ts'
import { mayBePublic } from './recusal.ts'
import { REVIEWS } from './tracks.ts'

const DAY = 86_400_000
/** Beijing has no summer time: the calendar day is a plain division. */
const BEIJING = 8 * 3_600_000
const dayOf = (at: number): number => Math.floor((at + BEIJING) / DAY)

const REOPEN_DAYS = 30
const ARCHIVE_DAYS = 30
const REVIEW_DAYS = 30
const TOP_RUNG = 3

/** Limits of time and number, asked after the table and the standing: one rule an act, null when it may. */
const rules = {
  return: ({ returns, returnBy }, now) => {
    if (returns > 0) return 'returned_once'
    return returnBy !== null && now > returnBy ? 'return_too_late' : null
  },
  reopen: ({ closedAt }, now) => (closedAt !== null && now > closedAt + REOPEN_DAYS * DAY ? 'reopen_too_late' : null),
  archive: ({ closedAt }, now) => possible(closedAt !== null && now >= closedAt + ARCHIVE_DAYS * DAY),
  rework: (one) => possible(staysWithUnit(one)),
  rework_up: (one) => possible(!staysWithUnit(one)),
  extend: ({ extensions, extensionAsked, handleBy }, now) => {
    if (extensions > 0) return 'extended_once'
    if (handleBy !== null && now > handleBy) return 'extension_too_late'
    return possible(handleBy !== null && extensionAsked === null)
  },
  grant_extension: ({ extensionAsked }) => possible(extensionAsked !== null),
  refuse_extension: ({ extensionAsked }) => possible(extensionAsked !== null),
  ask_reporter: ({ question }) => possible(question === null),
  answer: ({ question }) => possible(question !== null),
  urge: ({ urgedAt }, now) => (urgedAt !== null && dayOf(urgedAt) === dayOf(now) ? 'urged_today' : null),
  // What was told in confidence, or complains of somebody, is nobody else's to read.
  publish: (one) => possible(mayBePublic(one)),
  escalate: ({ ladder }) => possible(ladder < TOP_RUNG),
  overdue: (one, now) => possible(lateClock(one, now) !== null),
  // A township alone does not decline what the law wants told to the police.
  not_accept: ({ mustReport }, _, doer) =>
    mustReport && doer.kind === 'staff' && doer.post.role === 'townDispatcher' ? 'must_report_locked' : null,
  // A grid's own unit hands up to the village's office, whose level the case bears already.
  hand_up: ({ level }) => possible(level !== 'city'),
  hand_down: ({ level }) => possible(level !== 'village'),
  let_pass: ({ turnBy }, now, doer) => possible(doer.kind !== 'system' || (turnBy !== null && now >= turnBy)),
  object: ({ path, backAt, handledAt }) =>
    path.some(({ by, level, at }) => by === 'object' && level === backAt && at >= (handledAt ?? 0))
      ? 'objected_once'
      : null,
  review: ({ track, reviews, answeredAt }, now) => {
    if (track !== 'petition' || reviews >= REVIEWS || answeredAt === null) return 'act_not_possible'
    return now > answeredAt + REVIEW_DAYS * DAY ? 'review_too_late' : null
  },
} as const satisfies Partial<Record<Act, (one: CaseFacts, now: number, doer: Doer) => string | null>>

export type Bound = NonNullable<ReturnType<(typeof rules)[keyof typeof rules]>> | 'recusal_first'

/** What would show a report to somebody else: not before it is settled whom it complains of. */
const opens: ReadonlySet<Act> = new Set([
  'accept',
  'on_spot',
  'verify',
  'merge',
  'hand_down',
  'reclassify',
  'dispatch',
  'coordinate',
  'split',
])

function possible(may: boolean): 'act_not_possible' | null {
  return may ? null : 'act_not_possible'
}

/** The second time it goes one level up, where there is one; what nobody but a worker on the spot handled has no unit. */
function staysWithUnit(one: CaseFacts): boolean {
  const hasUnit = one.unit !== null || one.handledUnit !== null
  return hasUnit && (one.reworks === 0 || one.level === 'city')
}

/** Why the act is out of time or used up; null when it is neither. */
export function boundOf(one: CaseFacts, act: Act, doer: Doer, now: number): Bound | null {
  if (one.sealed && opens.has(act)) return 'recusal_first'
  const rule: ((one: CaseFacts, now: number, doer: Doer) => Bound | null) | undefined =
    act in rules ? rules[act as keyof typeof rules] : undefined
  return rule?.(one, now, doer) ?? null
}
