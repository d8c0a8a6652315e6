import { z } from 'zod'
import { PlaceField } from '@lianxin/people/contract'
import { route } from '@lianxin/platform/http'
import { LimitField } from '@lianxin/services/contract'
import { RuleSchema } from './rules-routes.ts'
import { At, CategoryField } from './schemas.ts'

export const LimitsField = z.record(CategoryField, LimitField)

const draft = z.object({
  revision: z.number().int(),
  base: z.number().int(),
  print: z.string(),
  rules: z.array(RuleSchema),
  limits: LimitsField,
})

/** A draft as changed. The schema leaves faults that need the city to be known to the publication. */
export const SaveDraft = z.object({
  /** The revision that was looked at; 0 opens a draft. */
  revision: z.coerce.number().int().min(0),
  rules: z.array(RuleSchema).max(500),
  limits: LimitsField,
})

/** A period by days of the city, the last one included, and a place whose cases are looked at. */
export const AskDryRun = z
  .object({ actId: z.uuid(), since: z.iso.date(), until: z.iso.date(), place: PlaceField.optional() })
  .refine((one) => one.since <= one.until, { path: ['until'], message: '止日不能早于起日' })
export type AskDryRun = z.infer<typeof AskDryRun>

const destination = z.string()
export const DryRunReply = z.object({
  id: z.uuid(),
  print: z.string(),
  base: z.number().int(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  since: At,
  until: At,
  total: z.number().int(),
  seen: z.number().int(),
  result: z
    .object({
      cases: z.number().int(),
      moved: z.number().int(),
      sentBefore: z.number().int(),
      sentAfter: z.number().int(),
      pairs: z.array(
        z.object({
          pair: z.number().int(),
          from: destination,
          to: destination,
          cases: z.number().int(),
          handledByFrom: z.number().int(),
          handledByTo: z.number().int(),
        }),
      ),
      limits: z.array(
        z.object({
          category: CategoryField,
          cases: z.number().int(),
          lateBefore: z.number().int(),
          lateAfter: z.number().int(),
        }),
      ),
      limitsSkipped: z.number().int(),
    })
    .nullable(),
})

/** The draft of rules and limits, and dry runs of it on past cases. */
export const draftRoutes = {
  getDraft: route({
    method: 'GET',
    path: '/api/routing-rules/draft',
    summary: '派单规则与时限的草案',
    power: 'cases.rules',
    reply: z.object({ draft: draft.nullable() }),
    refusals: ['rules_city_only'],
  }),
  saveDraft: route({
    method: 'PUT',
    path: '/api/routing-rules/draft',
    summary: '保存草案（不生效）',
    power: 'cases.rules',
    body: SaveDraft,
    reply: z.object({ draft }),
    refusals: ['rules_city_only', 'draft_changed', 'draft_missing'],
  }),
  askDryRun: route({
    method: 'POST',
    path: '/api/routing-rules/dry-runs',
    summary: '用过去的诉求试跑草案',
    power: 'cases.rules',
    body: AskDryRun,
    reply: z.object({ id: z.uuid() }),
    refusals: ['rules_city_only', 'draft_missing'],
  }),
  getDryRun: route({
    method: 'GET',
    path: '/api/routing-rules/dry-runs/{id}',
    summary: '试跑的进度和结果',
    power: 'cases.rules',
    params: z.object({ id: z.uuid() }),
    reply: DryRunReply,
    refusals: ['rules_city_only', 'dry_run_missing'],
  }),
}
