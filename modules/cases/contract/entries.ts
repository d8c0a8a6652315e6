import type { ContactWay, Channel, NonAcceptance, Outcome, Solved } from './kinds.ts'
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
  rate: To & { readonly solved: Solved; readonly score: number; readonly words: string | null }
  close: To & { readonly unrated: boolean }
  reopen: To & { readonly unit: EntryUnit | null; readonly handleBy: string | null }
}

export type EntryAct = Act | 'report'
export type EntryOf<A extends EntryAct> = Entries[A]
export type AnyEntry = {
  [A in EntryAct]: { readonly act: A; readonly body: Entries[A]; readonly why: string | null }
}[EntryAct]
