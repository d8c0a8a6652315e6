import { bitOf } from '../../contract/marks.ts'
import { reasons, type Reason, type ReasonCode } from '../../contract/reasons.ts'
import { tellsRating, type CountedPart } from '../indicators.ts'
import { isIn, type FrozenCase, type KeptFact } from './frozen-case.ts'

const because = (code: ReasonCode, at?: number | null): Reason => (at ? { code, at } : { code })
const times = (code: ReasonCode, n: number): Reason => ({ code, n })

const firstReached = ({ contactedAt, handledAt }: KeptFact): Reason =>
  (contactedAt ?? Infinity) <= (handledAt ?? Infinity)
    ? because('contacted', contactedAt)
    : because('handled_first', handledAt)

/** Why a case that is counted in a part is counted there. */
const inside: Readonly<Record<CountedPart, (one: FrozenCase) => Reason>> = {
  report: ({ fact }) => because('reported', fact.reportedAt),
  accepted: ({ fact }) => because('accepted', fact.acceptedAt),
  handled: ({ fact }) => because('handled', fact.handledAt),
  due: ({ fact, late }) => (late ? because('late_open', fact.handleBy) : because('handled', fact.handledAt)),
  late_open: ({ fact }) => because('late_open', fact.handleBy),
  in_time: ({ fact }) => because('handled_in_time', fact.handledAt),
  asked: ({ fact }) => because('answered', fact.answeredAt),
  rated: ({ fact }) => because(fact.ratedWay === 'self' ? 'rated' : 'rated_assisted', fact.ratedAt),
  solved: () => because('solved'),
  satisfied: () => because('satisfied'),
  contact_due: ({ fact }) => because('dispatched', fact.dispatchedAt),
  contact_in_time: ({ fact }) => firstReached(fact),
  closed: ({ fact }) => because('closed', fact.closedAt),
  closed_in_time: ({ fact }) => because('closed_in_time', fact.closedAt),
  reworked: ({ fact }) => times('reworked', fact.reworks),
  extended: ({ fact }) => times('extended', fact.extensions),
  reopened: ({ fact }) => times('reopened', fact.reopens),
  on_spot: () => because('on_spot'),
  handed_up: ({ fact }) => times('handed_up', fact.hops),
  excluded: () => because('excluded_counted'),
}

const unhandled = ({ fact, late }: FrozenCase): Reason =>
  late ? because('not_handled') : because(fact.acceptedAt === null ? 'unaccepted' : 'not_due')
const notRated = ({ fact }: FrozenCase): Reason => because(fact.answeredAt === null ? 'not_answered' : 'unrated')

/** Why a case that nothing keeps out of the figures at large is not counted in a part. */
const outside: Readonly<Record<CountedPart, (one: FrozenCase) => Reason>> = {
  report: () => because('none'),
  accepted: () => because('unaccepted'),
  handled: unhandled,
  due: unhandled,
  late_open: () => because('not_late'),
  in_time: (one) => (one.fact.handledAt === null ? unhandled(one) : because('was_late')),
  asked: () => because('not_answered'),
  rated: notRated,
  solved: (one) =>
    one.fact.solved === null || one.fact.answeredAt === null
      ? notRated(one)
      : because(one.fact.solved === 'no' ? 'unsolved' : 'partly'),
  satisfied: (one) =>
    one.fact.score === null || one.fact.answeredAt === null
      ? notRated(one)
      : because(one.fact.score === 3 ? 'neutral' : 'unhappy'),
  contact_due: () => because('not_dispatched'),
  contact_in_time: ({ fact }) =>
    fact.contactedAt === null
      ? because(fact.dispatchedAt === null ? 'not_dispatched' : 'never_contacted')
      : because('contacted_late', fact.contactedAt),
  closed: () => because('not_closed'),
  closed_in_time: ({ fact }) => because(fact.closedAt !== null && fact.wasLate ? 'was_late' : 'not_closed'),
  reworked: () => because('none'),
  extended: () => because('none'),
  reopened: () => because('none'),
  on_spot: () => because('none'),
  handed_up: () => because('none'),
  excluded: () => because('none'),
}

/** What keeps a case out of a part for what it is, before anything of the part is asked; null when nothing does. */
function keptOut({ fact, marks }: FrozenCase): Reason | null {
  if (marks & bitOf('excluded')) return because('excluded')
  if (fact.ended !== null) return because(fact.ended, fact.closedAt)
  return fact.suspended ? because('suspended') : null
}

export interface Asking {
  /** The reader's unit: to a unit that ever had the case it is not said how it was rated. */
  readonly unit?: string | undefined
  /** Whether the figure is of residents' requests; else of what staff found. */
  readonly residents: boolean
}

/** Why a frozen case is counted in a part of a figure, or why it is not. */
export function explain(part: CountedPart, one: FrozenCase, { unit, residents }: Asking): Reason {
  if (residents && !one.fact.asksRating) return because('staff')
  if (tellsRating(part) && unit !== undefined && one.fact.had.some((id) => id === unit)) return because('kept')
  return isIn(part, one) ? inside[part](one) : (keptOut(one) ?? outside[part](one))
}

/** Whether a reason says that the case is counted. */
export const saysCounted = ({ code }: Reason): boolean => reasons[code].counted
