import type { CasesState } from '@lianxin/cases'
import type { Db } from '@lianxin/platform/db'
import type { County } from '@lianxin/platform/ids'

/** What the room stands on, given by whoever puts the house together. */
export interface InsightDeps {
  readonly db: Db
  readonly city: County
  /** The cases, read only through their own doors. */
  readonly cases: CasesState
  /** The category that the words of the catalogue propose for a text: what is in force before anything was learned. */
  readonly byWords: (text: string) => string | undefined
  readonly log?: (error: unknown) => void
}
