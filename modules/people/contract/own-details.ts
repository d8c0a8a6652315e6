import { z } from 'zod'
import { ActIdField, PlaceField } from './fields.ts'

/** What a resident may change about themselves. Left out means leave it, null clears it. */
export const SetOwnDetails = z.object({
  actId: ActIdField,
  name: z.string().trim().min(1).max(40).nullable().optional(),
  /** A county of the city, or the city itself for whoever would rather not say. */
  home: PlaceField.optional(),
})
export type SetOwnDetails = z.infer<typeof SetOwnDetails>

export const OwnDetails = z.object({
  name: z.string().nullable(),
  /** Masked. */
  phone: z.string(),
  home: PlaceField,
})
export type OwnDetails = z.infer<typeof OwnDetails>
