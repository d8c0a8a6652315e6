import { z } from 'zod'
import { departmentKinds, platformCodes } from '@lianxin/people/contract'
import { levels } from '@lianxin/places/contract'
import { fieldKindCodes, type Category } from './category.ts'
import { limitUnitCodes } from './limit.ts'
import { natureCodes } from './natures.ts'

const both = (max: number) =>
  z.object({
    zh: z.string().trim().min(1).max(max),
    en: z
      .string()
      .trim()
      .min(1)
      .max(max * 3),
  })

export const CategoryCodeField = z.string().regex(/^\d{4}$/, '应为 4 位数字')
export const LimitField = z.object({ unit: z.enum(limitUnitCodes), value: z.coerce.number().positive().max(400) })
export const hotlineCodes = ['110', '119', '120', '122', '12345'] as const

/** A detail a category asks for. Older rows and programs name a label only: then it is a few words, and not demanded. */
export const CategoryFieldSchema = z
  .object({
    name: z.string().regex(/^[a-z][a-zA-Z]{0,29}$/),
    label: both(40),
    kind: z.enum(fieldKindCodes).default('text'),
    options: z.array(both(20)).max(12).default([]),
    required: z.boolean().default(false),
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length >= 2, {
    path: ['options'],
    message: '选一项的，至少写两个选项 | What is chosen from a list needs two options at least',
  })

/** A category as it is kept and told. */
export const CategorySchema = z.object({
  code: CategoryCodeField,
  name: both(20),
  description: both(200),
  level: z.enum(levels),
  department: z.enum(departmentKinds),
  platform: z.enum(platformCodes),
  limit: LimitField.nullable(),
  respond: LimitField.nullable(),
  natures: z.array(z.enum(natureCodes)).min(1),
  confidential: z.boolean(),
  mustReport: z.boolean(),
  urgent: z.boolean(),
  recusal: z.boolean(),
  statutory: z.string().trim().max(120).nullable(),
  remit: z.enum(levels),
  hotline: z.enum(hotlineCodes).nullable(),
  fields: z
    .array(CategoryFieldSchema)
    .max(5)
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      '两项不能重名 | Two details cannot share a name',
    ),
  closing: both(200),
  words: z.array(z.string().trim().min(1).max(40)).max(60),
  retired: z.boolean(),
  successor: CategoryCodeField.nullable(),
}) satisfies z.ZodType<Category>

/** A change of one category, or a new one: the whole of it as it shall be from now on. */
export const EditCategory = z.object({
  actId: z.uuid(),
  /** The catalogue's version that was looked at. */
  version: z.coerce.number().int().positive(),
  why: z.string().trim().min(4).max(300),
  category: CategorySchema.omit({ code: true }),
})
export type EditCategory = z.infer<typeof EditCategory>

export const GroupCodeField = z.string().regex(/^\d{2}$/, '应为 2 位数字')

/** A heading as it shall read from now on; a new one when its two digits are free. */
export const EditGroup = z.object({
  actId: z.uuid(),
  version: z.coerce.number().int().positive(),
  why: z.string().trim().min(4).max(300),
  name: both(20),
})
export type EditGroup = z.infer<typeof EditGroup>

export const CatalogueReply = z.object({
  version: z.number().int(),
  groups: z.array(z.object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }) })),
  categories: z.array(CategorySchema),
})

/** One version of one category. */
export const CategoryVersion = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  why: z.string(),
  /** Names of what changed from the version before. */
  changed: z.array(z.string()),
})
export type CategoryVersion = z.infer<typeof CategoryVersion>

export const SuggestionReply = z.object({
  suggestions: z.array(
    z.object({
      code: CategoryCodeField,
      name: z.string(),
      score: z.number(),
      words: z.array(z.string()),
      sure: z.boolean(),
    }),
  ),
  /** When nothing is sure: 请人工判断. */
  note: z.string().nullable(),
})

/** Days set by hand: a published notice, or a local day off. */
export const SetDays = z.object({
  actId: z.uuid(),
  why: z.string().trim().min(4).max(300),
  days: z
    .array(z.object({ day: z.iso.date(), works: z.boolean(), source: z.string().trim().max(120).optional() }))
    .min(1)
    .max(400),
  /** The notice of this year is out: its days are no longer provisional. */
  published: z.coerce.number().int().min(2019).max(2032).optional(),
})
export type SetDays = z.infer<typeof SetDays>

export const SetHours = z.object({
  actId: z.uuid(),
  why: z.string().trim().min(4).max(300),
  seasons: z
    .array(z.object({ from: z.string().regex(/^\d{2}-\d{2}$/), hours: z.string().trim().min(5).max(80) }))
    .min(1)
    .max(12),
})
export type SetHours = z.infer<typeof SetHours>

/** A calendar of its own for a place and everything in it; it begins as a copy of the one that held there. */
export const OpenCalendar = z.object({
  actId: z.uuid(),
  place: z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字'),
  name: z.string().trim().min(2).max(60),
  why: z.string().trim().min(4).max(300),
})
export type OpenCalendar = z.infer<typeof OpenCalendar>

export const CalendarReply = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  version: z.number().int(),
  seasons: z.array(z.object({ from: z.string(), hours: z.string() })),
  /** Days that differ from Monday to Friday, in the year asked for. */
  exceptions: z.array(z.object({ day: z.string(), works: z.boolean(), source: z.string() })),
  provisional: z.boolean(),
})
export type CalendarReply = z.infer<typeof CalendarReply>
