import { z } from 'zod'
import { ActIdField, UnitIdField } from '@lianxin/people/contract'
import { contactWayCodes } from './kinds.ts'
import { lengths } from './limits.ts'
import type { Act } from './moves.ts'
import {
  CaseIdField,
  CategoryField,
  FileIdField,
  NatureField,
  NonAcceptanceField,
  OutcomeField,
  SolvedField,
  StatusField,
} from './schemas.ts'

/** Every act: its own id, so that sending twice does once, and the version that was looked at, if known. */
const act = z.object({ actId: ActIdField, version: z.coerce.number().int().positive().optional() })
// An empty field of a form is the same as one left out.
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
const why = z.string().trim().min(5).max(lengths.words)
const words = optional(z.string().trim().max(lengths.words))
const files = z.array(FileIdField).max(lengths.files).default([])

/** What comes in with each act; acts.ts lists the same fields for the form, and a test holds the two together. */
export const actBodies = {
  accept: act.extend({ category: CategoryField, nature: optional(NatureField), unit: optional(UnitIdField) }),
  not_accept: act.extend({ reason: NonAcceptanceField, why }),
  on_spot: act.extend({ result: z.string().trim().min(5).max(2000), files }),
  dispatch: act.extend({ unit: UnitIdField, why: words }),
  sign_for: act,
  return: act.extend({ why, proposedUnit: UnitIdField }),
  uphold_return: act.extend({ unit: UnitIdField, why }),
  overrule_return: act.extend({ why }),
  contact: act.extend({ way: z.enum(contactWayCodes), note: words }),
  progress: act.extend({ note: z.string().trim().min(2).max(lengths.words) }),
  handle: act.extend({ outcome: OutcomeField, result: z.string().trim().min(10).max(lengths.result), files }),
  pass: act.extend({ note: words }),
  rework: act.extend({ why }),
  rework_up: act.extend({ why }),
  rate: act.extend({ solved: SolvedField, score: z.coerce.number().int().min(1).max(5), words }),
  close: act.extend({ why }),
  reopen: act.extend({ why }),
} as const satisfies Record<Act, z.ZodType>

export type ActBody<A extends Act> = z.infer<(typeof actBodies)[A]>

/** What an act answers: the same for the first time and for every repeat of it. */
export const ActReply = z.object({
  id: CaseIdField,
  number: z.string(),
  status: StatusField,
  version: z.number().int(),
})
export type ActReply = z.infer<typeof ActReply>
