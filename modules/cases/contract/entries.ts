import type {
  AssistAnswer,
  Channel,
  ContactWay,
  HandUpReason,
  NonAcceptance,
  Outcome,
  Rung,
  Solved,
  SuperviseTrigger,
  TakenDownWay,
} from './kinds.ts'
import type { Act, Status } from './moves.ts'

/** A unit as it was called at the time, so that history reads the same after a change of name. */
export type EntryUnit = { readonly id: string; readonly name: string }
// Types, not interfaces: only they are plain JSON to the journal.
type To = { readonly to: Status }
type ToUnit = To & {
  readonly unit: EntryUnit
  /** ISO instant, or null where nothing is to be handled. */
  readonly handleBy: string | null
}

type Climb = {
  readonly from: string
  readonly level: string
  /** The whole way so far, so that whoever follows the journal can count. */
  readonly path: readonly PathLeg[]
}
/** One level that held a case. */
export type PathLeg = {
  readonly level: string
  /** When it came there: milliseconds since the epoch. */
  readonly at: number
  readonly by: 'report' | 'hand_up' | 'hand_down' | 'rework_up' | 'review' | 'pass_back' | 'object' | 'recuse'
  readonly reason?: HandUpReason
}

/** Everything that the journal may say of a case, act by act: nothing is recorded as free text. */
export interface Entries {
  report: To & {
    readonly channel: Channel
    readonly category: string | null
    readonly unit: EntryUnit | null
    readonly handleBy: string | null
    readonly urgent: boolean
    /** The published rule that dispatched it at once, or null when a person is asked. */
    readonly rule: string | null
    readonly publisher: string | null
    /** Settled by the worker who reported it. */
    readonly onSpot?: string
    /** Over which bridge it came, and its number there. */
    readonly outside?: { readonly bridge: string; readonly number: string }
  }
  accept: To & {
    readonly category: string
    readonly unit: EntryUnit | null
    readonly handleBy: string | null
    readonly rule: string | null
  }
  not_accept: To & { readonly reason: NonAcceptance }
  on_spot: To & { readonly result: string; readonly files: readonly string[] }
  dispatch: ToUnit
  sign_for: To & { readonly auto: boolean }
  return: To & { readonly proposed: EntryUnit }
  uphold_return: ToUnit
  overrule_return: To
  contact: To & { readonly way: ContactWay; readonly note: string | null }
  progress: To & { readonly note: string }
  handle: To & {
    readonly outcome: Outcome
    readonly result: string
    readonly files: readonly string[]
    readonly unit: EntryUnit | null
  }
  pass: To & { readonly note: string | null }
  rework: ToUnit
  rework_up: To & { readonly level: string }
  rate: To & {
    readonly solved: Solved
    readonly score: number
    readonly words: string | null
    /** Left out when she rated herself. */
    readonly way?: TakenDownWay
  }
  close: To & { readonly unrated: boolean }
  reopen: To & { readonly unit: EntryUnit | null; readonly handleBy: string | null }
  verify: To
  verified: To & { readonly seen: string; readonly files: readonly string[] }
  merge: To & { readonly into: string; readonly number: string }
  unmerge: To
  share_answer: To & { readonly outcome: Outcome; readonly result: string; readonly unit: EntryUnit | null }
  reclassify: To & {
    readonly category: string | null
    /** The new place; null when it stays. */
    readonly place: string | null
    readonly unit: EntryUnit | null
    readonly handleBy: string | null
    readonly rule: string | null
  }
  refuse_remit: To & { readonly unit: EntryUnit }
  ask_reporter: To & { readonly question: string }
  extend: To & { readonly amount: number; readonly of: string }
  grant_extension: To & { readonly handleBy: string | null }
  refuse_extension: To
  whistle: To & { readonly units: readonly EntryUnit[]; readonly answerBy: string }
  assist_answer: To & { readonly unit: EntryUnit; readonly answer: AssistAnswer; readonly note: string }
  split: To & { readonly parts: readonly { readonly id: string; readonly unit: EntryUnit }[] }
  rejoin: To
  reassign: To & { readonly assignee: { readonly id: string; readonly name: string } }
  suspend: To & { readonly plan: string; readonly reviewOn: string; readonly listed: boolean }
  resume: To & { readonly handleBy: string | null }
  terminate: To
  approve_termination: To
  refuse_termination: To
  hand_up: To & Climb & { readonly reason: HandUpReason; readonly tried: string }
  hand_down: To & Climb
  coordinate: ToUnit & { readonly assists: readonly EntryUnit[]; readonly answerBy: string }
  let_pass: To & { readonly level: string; readonly auto: boolean }
  object: To & { readonly level: string }
  withdraw: To
  answer: To & { readonly words: string; readonly files: readonly string[] }
  add: To & { readonly words: string; readonly files: readonly string[] }
  review: To & { readonly kind: 'review' | 'recheck'; readonly level: string; readonly handleBy: string | null }
  archive: To
  urge: To
  supervise: To & { readonly trigger: SuperviseTrigger; readonly until: string }
  escalate: To & { readonly rung: Rung }
  overdue: To & { readonly clock: 'turn' | 'handle'; readonly due: string }
  publish: To & { readonly words: string }
  recuse: To & {
    readonly accused: EntryUnit | null
    readonly person: { readonly id: string; readonly name: string } | null
    /** What was named before is taken back: it concerned nobody. */
    readonly lifted: boolean
    /** The unit that had it is complained of: it is taken from it. */
    readonly taken: boolean
  }
  /** A case that another system had begun, taken over with its clocks. */
  import: To & {
    readonly category: string
    readonly unit: EntryUnit | null
    readonly acceptedAt: string
    readonly handleBy: string
    readonly number: string
  }
  /** A part of a case that was split. */
  part: ToUnit & { readonly whole: string; readonly number: string }
  /** 附议: somebody who has the same trouble. */
  join: To & { readonly into: string; readonly number: string }
}

/** What may begin a case. */
export const beginnings = ['report', 'import', 'part', 'join'] as const
export type EntryAct = Act | (typeof beginnings)[number]
export type EntryOf<A extends EntryAct> = Entries[A]
export type AnyEntry = {
  [A in EntryAct]: { readonly act: A; readonly body: Entries[A]; readonly why: string | null }
}[EntryAct]
