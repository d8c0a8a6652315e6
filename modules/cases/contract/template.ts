import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'

/** What a reader sees and a database can hold: control characters but line feed and tab are dropped. */
const Words = z.string().transform((text) => text.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim())

/** Words a unit keeps for its answers. */
export const SaveTemplate = z.object({
  id: ActIdField,
  title: Words.pipe(z.string().min(1).max(40)),
  body: Words.pipe(z.string().min(1).max(2000)),
  /** A heading or an item it is for; left out it fits any case. */
  category: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^\d{2}(\d{2})?$/)
      .optional(),
  ),
})
export type SaveTemplate = z.infer<typeof SaveTemplate>

/** A template as its unit's people see it. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly category: string | null
  readonly changedBy: string
  readonly changedAt: string
}
