import { z } from 'zod'
import { ActIdField } from './fields.ts'

export const RosterFault = z.object({
  /** As the spreadsheet numbers it; the head is row 1. */
  row: z.int(),
  column: z.string(),
  value: z.string(),
  /** What is wrong and what would be right. */
  why: z.object({ zh: z.string(), en: z.string() }),
})
export type RosterFault = z.infer<typeof RosterFault>

/** A file in Base64, CSV (UTF-8 or GB18030) or XLSX, recognised by its bytes. A larger one goes by the page. */
export const RosterFile = z.object({ name: z.string().max(200), content: z.base64().max(1_000_000) })
export const CommitRoster = RosterFile.extend({ actId: ActIdField })

export const RosterReport = z.object({
  rows: z.int(),
  accounts: z.int(),
  posts: z.int(),
  faults: z.array(RosterFault),
  /** All faults, of which `faults` may list only the first thousand. */
  faultCount: z.int(),
  /** False after a check and when anything was wrong: all or nothing. */
  written: z.boolean(),
})
export type RosterReport = z.infer<typeof RosterReport>
