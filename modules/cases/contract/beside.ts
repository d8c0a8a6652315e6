import type { CaseId } from './ids.ts'
import type { Status } from './moves.ts'

/** Another case, as far as a line about it says. */
export interface OtherCase {
  readonly id: CaseId
  readonly number: string
  readonly title: string
  readonly status: Status
  readonly reportedAt: string
}

/** What stands beside a case at the desk. */
export interface BesideCase {
  /** Other cases of the same reporter in the reader's place; never what was told in confidence. */
  readonly ofReporter: readonly OtherCase[]
  /** The latest in the same grid within ninety days, and how many there were, counted to a hundred. */
  readonly atPlace: readonly OtherCase[]
  readonly atPlaceCount: number
  readonly atPlaceOpen: number
  /** Of the same kind in the same village within sixty days, the likest first. */
  readonly similar: readonly OtherCase[]
}
