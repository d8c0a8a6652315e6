import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'
import type { CaseId } from './ids.ts'
import { ActField, CaseIdField } from './schemas.ts'

/** At once by one press: a page of the list. */
export const MOST_AT_ONCE = 100

/** Which cases, and what is to be done to each. */
export const BulkAct = z.object({
  actId: ActIdField,
  act: ActField,
  ids: z.array(CaseIdField).min(1).max(MOST_AT_ONCE),
})
export type BulkAct = z.infer<typeof BulkAct>

/** What will happen, or has happened, to one case of many. */
export interface BulkRow {
  readonly id: CaseId
  readonly number: string
  readonly title: string
  readonly place: string
  /** Why not, in the reader's language; null when it may or was done. */
  readonly refused: string | null
}
