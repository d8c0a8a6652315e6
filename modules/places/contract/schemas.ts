import { z } from 'zod'
import type { Id } from '@lianxin/platform/ids'
import { parsePlaceCode, type PlaceCode } from './codes.ts'
import { levels } from './levels.ts'
import { extents, landClasses, memberKinds } from './place-fields.ts'

/** A code as people write it, padded or not; read into 18 digits. The cast gives the text its brand, once, at the edge. */
export const PlaceCodeField = z
  .string()
  .max(40)
  .meta({ examples: ['330402008016001001'] })
  .transform((text, ctx) => {
    const code = parsePlaceCode(text)
    if (code) return code
    ctx.addIssue({ code: 'custom', message: '代码应为 4、6、9、12、15 或 18 位数字' })
    return z.NEVER
  })
  .meta({ examples: ['330402008016001001'] }) as unknown as z.ZodType<PlaceCode, string>

const PlaceCodeOut = z.string().regex(/^\d{18}$/) as unknown as z.ZodType<PlaceCode, string>
const PlaceIdOut = z.string().regex(/^\d{18}$/) as unknown as z.ZodType<Id, string>
const ActIdField = z.uuid()
/** A line of text. The database cannot hold NUL; what turns writing round is dropped with it, so no name hides another. */
const Line = z.string().transform((text) => text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, ' ').trim())
const NameField = Line.pipe(z.string().min(1, '请填名称').max(80, '名称最多 80 个字'))
const WhyField = Line.pipe(z.string().min(2, '请说明原因').max(300))
const MemberField = z.object({ kind: z.enum(memberKinds), text: Line.pipe(z.string().min(1).max(120)) })

/** A place as it is answered: the code in full and short, and its names up to the city. */
export const PlaceReply = z.object({
  id: PlaceIdOut,
  code: PlaceCodeOut,
  shortCode: z.string(),
  level: z.enum(levels),
  name: z.string(),
  fullName: z.string(),
  extent: z.enum(extents),
  population: z.number().int().nullable(),
  households: z.number().int().nullable(),
  landClass: z.enum(landClasses).nullable(),
  asOf: z.string().nullable(),
  validFrom: z.string(),
  aliases: z.array(z.string()),
  members: z.array(MemberField),
  children: z.number().int(),
})
export type PlaceReply = z.infer<typeof PlaceReply>

export const PointQuery = z.object({
  lon: z.coerce.number('经度应为数字').min(-180).max(180),
  lat: z.coerce.number('纬度应为数字').min(-180).max(180),
})

/** Where a point lies, and what to ask next when the point alone does not tell. */
export const LocatedReply = z.object({
  place: PlaceReply,
  choose: z.array(z.object({ code: PlaceCodeOut, name: z.string(), members: z.array(MemberField) })),
  boundaryVersion: z.number().int(),
})

const GridPersonReply = z.object({ name: z.string(), role: z.string(), phone: z.string().nullable() })
export const GridCardReply = z.object({
  code: PlaceCodeOut,
  name: z.string(),
  fullName: z.string(),
  squareMetres: z.number().nullable(),
  population: z.number().int().nullable(),
  households: z.number().int().nullable(),
  asOf: z.string().nullable(),
  workers: z.array(GridPersonReply).readonly(),
  supervisionPhone: z.string().nullable(),
  micros: z
    .array(z.object({ code: PlaceCodeOut, name: z.string(), members: z.array(z.string()).readonly() }))
    .readonly(),
  centre: z.object({ lon: z.number(), lat: z.number() }).nullable(),
})

export const RenamePlace = z.object({ actId: ActIdField, code: PlaceCodeField, name: NameField, why: WhyField })
export type RenamePlace = z.output<typeof RenamePlace>

/** Local codes and, of a micro-grid without a polygon, the buildings and doors it consists of: the whole of both. */
export const DescribePlace = z.object({
  actId: ActIdField,
  code: PlaceCodeField,
  aliases: z.array(Line.pipe(z.string().min(1).max(60, '本地代码最多 60 个字'))).max(20, '最多 20 个本地代码'),
  members: z.array(MemberField).max(500, '最多 500 项'),
  why: WhyField,
})
export type DescribePlace = z.output<typeof DescribePlace>

export const SplitPlace = z.object({
  actId: ActIdField,
  code: PlaceCodeField,
  why: WhyField,
  /** Where cases without a point go; the first when left out. */
  main: PlaceCodeField.optional(),
  into: z
    .array(
      z.object({
        code: PlaceCodeField,
        name: NameField,
        children: z.array(PlaceCodeField).max(2000).default([]),
        members: z.array(MemberField).max(500).default([]),
        /** GeoJSON Polygon or MultiPolygon, for a place with a border of its own. */
        border: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(50),
})
export type SplitPlace = z.output<typeof SplitPlace>

export const MergePlaces = z.object({
  actId: ActIdField,
  codes: z.array(PlaceCodeField).min(1).max(50),
  code: PlaceCodeField,
  name: NameField,
  why: WhyField,
})
export type MergePlaces = z.output<typeof MergePlaces>

export const FaultReply = z.object({
  row: z.number().int(),
  code: z.string(),
  field: z.string().optional(),
  stops: z.boolean(),
  /** Where it lies, in degrees. */
  at: z.object({ lon: z.number(), lat: z.number() }).optional(),
  zh: z.string(),
  en: z.string(),
})

/** The report of an import: counts of everything, sentences of the first faults. */
export const ImportReply = z.object({
  id: PlaceIdOut,
  fileName: z.string(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  /** Corners drawn together, when that was asked for. */
  snapped: z.number().int().default(0),
  stops: z.number().int(),
  warns: z.number().int(),
  sound: z.boolean(),
  done: z.boolean(),
  /** How often each fault occurs. */
  counts: z.record(z.string(), z.number().int()),
  faults: z.array(FaultReply),
})
export type ImportReply = z.infer<typeof ImportReply>
