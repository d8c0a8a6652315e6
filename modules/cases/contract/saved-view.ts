import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'

/** A view of the queue to keep: its name, the list's address, and whether the whole unit sees it. */
export const SaveView = z.object({
  actId: ActIdField,
  name: z.string().trim().min(1).max(40),
  asked: z.string().max(600),
  share: z.literal('1').optional(),
})
export type SaveView = z.infer<typeof SaveView>

/** A view somebody saved, as the desk lists it. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The query of the list's address. */
  readonly asked: string
  readonly shared: boolean
  /** The reader saved it, and may remove it. */
  readonly mine: boolean
}
