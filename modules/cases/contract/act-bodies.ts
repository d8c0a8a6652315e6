import { z } from 'zod'
import { ActIdField, PlaceField, UnitIdField } from '@lianxin/people/contract'
import { assistAnswerCodes, contactWayCodes, handUpCodes, lowerLevelCodes, superviseTriggerCodes } from './kinds.ts'
import { lengths } from './limits.ts'
import type { Act } from './moves.ts'
import { DetailsGiven } from './report.ts'
import {
  AccountField,
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

// A form sends a list as one name several times, or as one text with commas; a program as a list.
const units = (min: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z
      .array(UnitIdField)
      .min(min)
      .max(6)
      .refine((all) => new Set(all).size === all.length),
  )
const said = z.string().trim().min(1).max(lengths.words)
const ticked = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())

/** What comes in with each act; acts.ts lists the same fields for the form, and a test holds the two together. */
export const actBodies = {
  accept: act.extend({
    category: CategoryField,
    nature: optional(NatureField),
    unit: optional(UnitIdField),
    accusedUnit: optional(UnitIdField),
  }),
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
  verify: act.extend({ why }),
  verified: act.extend({ seen: z.string().trim().min(5).max(2000), files }),
  merge: act.extend({ into: z.string().trim().min(4).max(40), why }),
  unmerge: act.extend({ why }),
  share_answer: act.extend({
    outcome: OutcomeField,
    result: z.string().trim().min(1).max(lengths.result),
    unit: optional(UnitIdField),
  }),
  reclassify: act.extend({ category: optional(CategoryField), place: optional(PlaceField), why }),
  refuse_remit: act.extend({ why }),
  ask_reporter: act.extend({ question: z.string().trim().min(5).max(lengths.words) }),
  extend: act.extend({ amount: z.coerce.number().positive().max(400), why }),
  grant_extension: act.extend({ why }),
  refuse_extension: act.extend({ why }),
  whistle: act.extend({ units: units(1), why }),
  assist_answer: act.extend({ answer: z.enum(assistAnswerCodes), note: z.string().trim().min(2).max(lengths.words) }),
  split: act.extend({ units: units(2), why }),
  rejoin: act,
  reassign: act.extend({ to: AccountField, why }),
  suspend: act.extend({ plan: z.string().trim().min(10).max(lengths.words), reviewOn: z.iso.date(), listed: ticked }),
  resume: act.extend({ why }),
  terminate: act.extend({ why }),
  approve_termination: act.extend({ why }),
  refuse_termination: act.extend({ why }),
  hand_up: act.extend({ reason: z.enum(handUpCodes), tried: z.string().trim().min(5).max(lengths.words) }),
  hand_down: act.extend({ level: z.enum(lowerLevelCodes), why }),
  coordinate: act.extend({ unit: UnitIdField, assists: units(1), why }),
  let_pass: act,
  object: act.extend({ why }),
  withdraw: act.extend({ why: words }),
  answer: act.extend({ words: said, files }),
  add: act.extend({ words, files, details: optional(DetailsGiven) }),
  review: act.extend({ why }),
  archive: act,
  urge: act.extend({ why: optional(z.string().trim().max(500)) }),
  supervise: act.extend({ trigger: z.enum(superviseTriggerCodes), until: z.iso.date(), why }),
  escalate: act.extend({ why }),
  overdue: act,
  publish: act.extend({ words: z.string().trim().min(5).max(200) }),
  recuse: act.extend({
    unit: optional(UnitIdField),
    person: optional(z.string().trim().max(lengths.name)),
    lift: ticked,
    why,
  }),
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
