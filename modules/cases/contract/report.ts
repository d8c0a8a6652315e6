import { z } from 'zod'
import { ActIdField, PlaceField, UnitIdField } from '@lianxin/people/contract'
import { DetailAsked } from './case-view.ts'
import { lengths } from './limits.ts'
import { At, CaseIdField, CategoryField, ChannelField, FileIdField, NatureField, StatusField } from './schemas.ts'

/** Where it is, as far as the reporter knows: one of them is enough; a point goes before a code before words. */
export const ReportPlace = z.object({
  /** WGS-84 degrees. */
  lat: z.coerce.number().min(-90).max(90).optional(),
  lon: z.coerce.number().min(-180).max(180).optional(),
  /** A code of any level from county to micro-grid, padded or not, or a local alias. */
  code: z.string().trim().max(40).optional(),
  /** The address as a person would say it. */
  address: z.string().trim().max(lengths.address).optional(),
})
export type ReportPlace = z.infer<typeof ReportPlace>

/** Details (要点) that the category asks for, by the names of its fields; the category says what fits. */
export const DetailsGiven = z
  .record(z.string().max(40), z.union([z.string().max(1000), z.number(), z.boolean()]))
  .refine((given) => Object.keys(given).length <= 20, '最多 20 项 | At most 20')

/** For whom a worker reports: she hears of every step and rates it; the worker does not. */
export const OnBehalf = z.object({
  name: z.string().trim().max(lengths.name).optional(),
  phone: z.string().trim().max(30).optional(),
  how: z.enum(['door', 'phone', 'paper']),
})

/**
 * A report (上报), forgiving: text or a file, and a place; the rest may be left out.
 * The length of the text is a rule with its own sentence, so it is not held here.
 */
export const Report = z.object({
  actId: ActIdField,
  text: z.string().default(''),
  place: ReportPlace,
  category: CategoryField.optional(),
  nature: NatureField.optional(),
  details: DetailsGiven.default({}),
  channel: ChannelField.optional(),
  name: z.string().trim().max(lengths.name).optional(),
  phone: z.string().trim().max(30).optional(),
  files: z.array(FileIdField).max(lengths.files).default([]),
  /** The reporter's name and number must not reach the unit complained of. */
  confidential: z.boolean().default(false),
  /** Complained of: it does not see the case and cannot be given it. */
  accusedUnit: UnitIdField.optional(),
  /** Complained of, in the reporter's words: a unit that is known by them is meant, else an office above says who it is. */
  accused: z.string().trim().max(lengths.accused).optional(),
  /** Another case that the reporter takes hers to be the same as; a person decides. */
  sameAs: CaseIdField.optional(),
  onBehalf: OnBehalf.optional(),
  /** A grid worker settled it there and then (自办自结): what was done. */
  onSpot: z.string().trim().max(lengths.result).optional(),
  lang: z.enum(['zh', 'en']).optional(),
})
export type Report = z.infer<typeof Report>
export type ReportInput = z.input<typeof Report>

/** What the reporter gets at once (回执). The code is shown here and sent once; only its hash is kept. */
export const Receipt = z.object({
  id: CaseIdField,
  number: z.string(),
  /** With the number it opens the case to whoever has no account. */
  code: z.string(),
  status: StatusField,
  place: z.object({ code: PlaceField, name: z.string() }),
  category: CategoryField.nullable(),
  unit: z.object({ id: UnitIdField, name: z.string() }).nullable(),
  reportedAt: At,
  /** By when it is to be handled; null while nobody has accepted it. */
  handleBy: At.nullable(),
  urgent: z.boolean(),
  /** What the category asks for and was not said; it may be added to the case. */
  asks: z.array(DetailAsked),
  /** Numbers to ring at once, when the words are those of an emergency. */
  hotlines: z.array(z.enum(['110', '119', '120', '122', '12345'])),
  /** What happens next, in the reporter's language. */
  next: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

export const Track = z.object({ number: z.string().trim().min(4).max(40), code: z.string().trim().min(4).max(20) })
export type Track = z.infer<typeof Track>
