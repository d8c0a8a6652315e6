import { z } from 'zod'
import { PlaceField, UnitIdField, UnitKindField } from '@lianxin/people/contract'
import { route } from '@lianxin/platform/http'
import { At, ChannelField, LevelField, NatureField } from './schemas.ts'

const when = z.object({
  categories: z
    .array(z.string().regex(/^\d{2}(\d{2})?$/))
    .max(101)
    .optional(),
  lo: PlaceField.optional(),
  hi: PlaceField.optional(),
  levels: z.array(LevelField).max(6).optional(),
  natures: z.array(NatureField).max(6).optional(),
  channels: z.array(ChannelField).max(8).optional(),
  remit: z.enum(['on', 'off']).optional(),
  hours: z.enum(['work', 'off']).optional(),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
const unit = z.object({ to: z.literal('unit'), unit: UnitIdField })
const kind = z.object({ to: z.literal('kind'), kind: UnitKindField, level: LevelField.optional() })
const then = z.discriminatedUnion('to', [
  z.object({ to: z.literal('category') }),
  unit,
  kind,
  z.object({ to: z.literal('person'), why: z.string().trim().min(2).max(200), level: LevelField.optional() }),
])

/** One routing rule as data; the first rule that speaks decides. */
export const RuleSchema = z.object({
  id: z.string().trim().min(1).max(40),
  name: z.string().trim().min(2).max(60),
  when,
  then,
  assist: z
    .array(z.discriminatedUnion('to', [unit, kind]))
    .max(5)
    .optional(),
})

export const PublishRules = z.object({
  actId: z.uuid(),
  /** The version that was looked at; 0 when nothing was ever published. */
  version: z.coerce.number().int().min(0),
  why: z.string().trim().min(4).max(300),
  rules: z.array(RuleSchema).max(500),
})
export type PublishRules = z.infer<typeof PublishRules>

/** A published version, by whom and why. */
export const RuleVersion = z.object({
  version: z.number().int(),
  publisher: z.string(),
  publishedAt: At,
  why: z.string(),
  rules: z.number().int(),
})
export type RuleVersion = z.infer<typeof RuleVersion>

const RulesReply = z.object({ version: z.number().int(), rules: z.array(RuleSchema), versions: z.array(RuleVersion) })
export type RulesReply = z.infer<typeof RulesReply>

/** Routing rules over HTTP: read by staff, published whole by a named person at the city. */
export const rulesRoutes = {
  listRules: route({
    method: 'GET',
    path: '/api/routing-rules',
    summary: '派单规则与历次版本',
    power: 'cases.read_rules',
    reply: RulesReply,
    refusals: [],
  }),
  publishRules: route({
    method: 'POST',
    path: '/api/routing-rules',
    summary: '发布派单规则（整套，形成新版本）',
    power: 'cases.rules',
    body: PublishRules,
    reply: z.object({ version: z.number().int() }),
    refusals: ['rules_wrong', 'rules_changed', 'rules_city_only', 'act_id_used'],
  }),
}
