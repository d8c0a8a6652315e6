import type { EntryAct, Entries } from '../../contract/entries.ts'
import { isUnhappy } from '../change/rate-case.ts'
import type { CaseEvent } from './book.ts'
import { moveTelling } from './move-telling.ts'

/**
 * Who may be told of an act. Whoever did it is not told; of units, those who hold a post in them and may act.
 * - `reporter`: who reported it, by account or by the phone she gave
 * - `unit`: the lead unit
 * - `office`: the 连心办 of the case's level, which receives, dispatches and checks
 * - `ruler`: the office that rules on what the unit asks
 * - `assist`: units called to help that have not answered
 * - `back`: the level that the answer passes
 * - `ground`: who works in the grid of the case
 */
export const audiences = ['reporter', 'unit', 'office', 'ruler', 'assist', 'back', 'ground'] as const
export type Audience = (typeof audiences)[number]

type Decision<A extends EntryAct> = CaseEvent | ((body: Entries[A]) => CaseEvent | null)

/** Of one act: which event each audience is told; an audience left out is not told. */
export type Telling<A extends EntryAct> = { readonly [who in Audience]?: Decision<A> }

/**
 * Who is told what, act by act. An act without a row does not compile: `{}` says that nobody is told, and somebody has
 * thought about it.
 */
export const telling: { readonly [A in EntryAct]: Telling<A> } = {
  report: {
    reporter: ({ onSpot, unit }) => (onSpot !== undefined ? 'received_settled' : unit ? 'received_sent' : 'received'),
    unit: ({ onSpot, unit }) => (unit && onSpot === undefined ? 'work_sent' : null),
    office: ({ onSpot, unit }) => (unit || onSpot !== undefined ? null : 'waits_for_office'),
  },
  accept: {
    reporter: 'accepted',
    unit: ({ unit }) => (unit ? 'work_sent' : null),
  },
  not_accept: { reporter: 'not_accepted' },
  on_spot: { reporter: 'settled' },
  dispatch: { reporter: 'sent', unit: 'work_sent' },
  // Seen on the page; a message for it would be one too many.
  sign_for: {},
  return: { ruler: 'waits_for_ruling' },
  uphold_return: { reporter: 'sent', unit: 'work_sent' },
  overrule_return: { unit: 'return_overruled' },
  // She was just spoken to.
  contact: {},
  progress: { reporter: 'progressed' },
  // The reporter hears of it when somebody else has checked.
  handle: { office: 'waits_for_check' },
  pass: {
    reporter: ({ to }) => (to === 'feedback' ? 'answered' : null),
    back: ({ to }) => (to === 'passing_down' ? 'answer_passes' : null),
  },
  rework: { reporter: 'sent_back', unit: 'work_again' },
  rework_up: { reporter: 'sent_up', office: 'waits_for_office' },
  // The unit does not see a rating before its batch is released.
  rate: { office: (body) => (isUnhappy(body) ? 'rated_badly' : null) },
  close: { reporter: ({ unrated }) => (unrated ? 'closed_unrated' : null) },
  reopen: {
    unit: ({ unit }) => (unit ? 'work_again' : null),
    office: ({ unit }) => (unit ? null : 'waits_for_office'),
  },
  ...moveTelling,
}
