import { z } from 'zod'
import { RosterFault, RosterFile } from './roster.ts'
import { ActIdField } from './fields.ts'

/** A file of units, CSV or XLSX. */
export const CommitUnits = RosterFile.extend({ actId: ActIdField })

export const UnitsReport = z.object({
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  faults: z.array(RosterFault),
  /** All faults, of which `faults` may list only the first thousand. */
  faultCount: z.int(),
  /** False after a check and when anything was wrong: all or nothing. */
  written: z.boolean(),
})
export type UnitsReport = z.infer<typeof UnitsReport>
