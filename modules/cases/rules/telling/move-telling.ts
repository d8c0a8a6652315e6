import type { EntryAct } from '../../contract/entries.ts'
import type { Telling } from './telling.ts'

type Told =
  | 'report'
  | 'accept'
  | 'not_accept'
  | 'on_spot'
  | 'dispatch'
  | 'sign_for'
  | 'return'
  | 'uphold_return'
  | 'overrule_return'
  | 'contact'
  | 'progress'
  | 'handle'
  | 'pass'
  | 'rework'
  | 'rework_up'
  | 'rate'
  | 'close'
  | 'reopen'

/** Who is told what of the moves beyond the straight way. */
export const moveTelling: { readonly [A in Exclude<EntryAct, Told>]: Telling<A> } = {
  verify: { ground: 'look_there' },
  verified: { office: 'waits_for_office' },
  merge: { reporter: 'merged' },
  unmerge: { reporter: 'level_changed', office: 'waits_for_office' },
  share_answer: { reporter: 'answered' },
  reclassify: {
    reporter: 'corrected',
    unit: ({ unit, to }) => (unit && to === 'dispatched' ? 'work_sent' : null),
    office: ({ unit }) => (unit ? null : 'waits_for_office'),
  },
  refuse_remit: { office: 'waits_for_office' },
  ask_reporter: { reporter: 'asked' },
  answer: { unit: 'she_wrote' },
  add: { unit: 'she_wrote' },
  extend: { reporter: 'more_time_asked', ruler: 'waits_for_decision' },
  grant_extension: { reporter: 'promise_moved', unit: 'ruled' },
  refuse_extension: { reporter: 'promise_moved', unit: 'ruled' },
  whistle: { assist: 'called_to_help' },
  assist_answer: {},
  split: {},
  rejoin: { unit: 'work_again' },
  reassign: {},
  suspend: { reporter: 'suspended' },
  resume: { reporter: 'promise_moved', unit: 'work_again' },
  terminate: { ruler: 'waits_for_decision' },
  approve_termination: { reporter: 'ended_for_her' },
  refuse_termination: { unit: 'ruled' },
  hand_up: { reporter: 'level_changed', office: 'waits_for_office' },
  hand_down: { reporter: 'level_changed', office: 'waits_for_office' },
  coordinate: { reporter: 'sent', unit: 'work_sent', assist: 'called_to_help' },
  let_pass: {
    reporter: ({ to }) => (to === 'feedback' ? 'answered' : null),
    back: ({ to }) => (to === 'passing_down' ? 'answer_passes' : null),
  },
  object: { office: 'waits_for_check' },
  withdraw: { unit: 'ruled' },
  review: { office: 'waits_for_office' },
  archive: {},
  urge: { unit: 'pressed' },
  supervise: { unit: 'pressed', office: 'pressed' },
  escalate: { unit: 'pressed', office: 'pressed' },
  overdue: { unit: 'late', office: ({ clock }) => (clock === 'turn' ? 'late' : null) },
  publish: {},
  recuse: { office: ({ taken }) => (taken ? 'waits_for_office' : null) },
  // Taken over as it stood; what waits, waits on the desk.
  import: {},
  part: { unit: 'work_sent' },
  join: {},
}
