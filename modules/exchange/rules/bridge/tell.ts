import type { Outcome, Status } from '@lianxin/cases/contract'
import type { Mapping } from '../../contract/bridge/mapping.ts'

/** How a case stands, as the other side may be told. */
export interface ToldCase {
  readonly number: string
  readonly ourNumber: string
  readonly seq: number
  readonly status: Status
  /** ISO instant of the step. */
  readonly at: string
  readonly unit: string | null
  readonly due: string | null
  /** What was said on the way, of progress only. */
  readonly words: string | null
  readonly outcome: Outcome | null
  readonly result: string | null
  readonly files: readonly string[]
}

/** States in which the answer has passed the check and belongs to the reporter. */
const answered = new Set<Status>(['feedback', 'rated', 'closed', 'archived'])

/**
 * What the other side is told under its own names and states; undefined for a state it is not told. The answer goes out
 * when the check has passed it, not before: what a handler wrote may still come back.
 */
export function tellCase({ out, statesOut, outcomes }: Mapping, one: ToldCase): Record<string, unknown> | undefined {
  const state = statesOut[one.status]
  if (state === undefined || state === null) return undefined
  const told: Record<string, unknown> = {
    [out.number]: one.number,
    [out.ourNumber]: one.ourNumber,
    [out.sequence]: one.seq,
    [out.state]: state,
    [out.at]: one.at,
  }
  const put = (name: string | undefined, value: unknown) => {
    if (name !== undefined && value !== null && value !== undefined) told[name] = value
  }
  put(out.unit, one.unit)
  put(out.due, one.due)
  put(out.words, one.words)
  if (!answered.has(one.status)) return told
  put(out.outcome, one.outcome && outcomes[one.outcome])
  put(out.reply, one.result)
  if (one.files.length > 0) put(out.files, one.files)
  return told
}
