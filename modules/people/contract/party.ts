import { z } from 'zod'
import { ActIdField, PlaceField, ReasonField } from './fields.ts'
import { partySheetCodes } from './party-sheets.ts'
import { RosterFault, RosterFile } from './roster.ts'

export const PartySheetField = z.enum(partySheetCodes)

/** A file of one sheet, CSV or XLSX. */
export const PartyFile = RosterFile.extend({ sheet: PartySheetField })
export const CommitParty = PartyFile.extend({ actId: ActIdField })

export const PartyReport = z.object({
  sheet: PartySheetField,
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  /** New consents: so many people will be shown. */
  consents: z.int(),
  /** People who withdrew on or after the day in the file: they stay hidden. */
  keptHidden: z.int(),
  faults: z.array(RosterFault),
  /** All faults, of which `faults` may list only the first thousand. */
  faultCount: z.int(),
  /** False after a check and when anything was wrong: all or nothing. */
  written: z.boolean(),
})
export type PartyReport = z.infer<typeof PartyReport>

/** Taking a list out names why: a list of Party members is sensitive, and the journal keeps who took it. */
export const ExportParty = z.object({
  actId: ActIdField,
  sheet: PartySheetField,
  place: PlaceField.optional(),
  reason: ReasonField,
})
export type ExportParty = z.infer<typeof ExportParty>
