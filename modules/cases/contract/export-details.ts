import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'
import { CategoryField } from './schemas.ts'

/** What was given of a category's details, taken out as a list: of one's own place, for days and a reason that is written down. */
export const ExportDetails = z
  .object({
    actId: ActIdField,
    category: CategoryField,
    from: z.iso.date(),
    /** The last day, itself included. */
    to: z.iso.date(),
    why: z.string().trim().min(5).max(300),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '应不早于开始日期 | Not before the first day' })
export type ExportDetails = z.infer<typeof ExportDetails>
