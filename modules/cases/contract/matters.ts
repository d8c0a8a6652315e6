import { z } from 'zod'
import { ActIdField, PlaceField } from '@lianxin/people/contract'
import { route } from '@lianxin/platform/http'
import { lengths } from './limits.ts'
import { Receipt } from './report.ts'
import { At, CaseIdField, CategoryField } from './schemas.ts'

/**
 * A matter as everybody may see it: what is suspended and listed 公开挂账, or opened to others 公开征集附议. It says what
 * and where down to the village, never who reported it and never in her words.
 */
export const PublicMatter = z.object({
  id: CaseIdField,
  number: z.string(),
  suspended: z.boolean(),
  /** In the words of the office. */
  words: z.string().nullable(),
  category: z.object({ code: CategoryField, name: z.string() }).nullable(),
  /** The village it lies in; above it where the place is a larger one. */
  place: z.object({ code: PlaceField, name: z.string() }),
  unit: z.string().nullable(),
  plan: z.string().nullable(),
  since: At.nullable(),
  /** The day it is looked at again. */
  reviewBy: At.nullable(),
  /** How many have told of the same, besides the first. */
  joined: z.number().int(),
})
export type PublicMatter = z.infer<typeof PublicMatter>

export const matterRoutes = {
  listMatters: route({
    method: 'GET',
    path: '/api/matters',
    summary: '公开挂账和公开征集附议的事项',
    power: 'public',
    query: z.object({ place: PlaceField.optional(), kind: z.enum(['suspended', 'open']).optional() }),
    reply: z.array(PublicMatter),
    refusals: [],
  }),
  joinMatter: route({
    method: 'POST',
    path: '/api/matters/{id}/join',
    summary: '附议：我也遇到同一件事',
    power: 'public',
    limit: { name: 'report', max: 60, seconds: 3600 },
    params: z.object({ id: CaseIdField }),
    body: z.object({
      actId: ActIdField,
      words: z.string().trim().max(lengths.words).default(''),
      name: z.string().trim().max(lengths.name).optional(),
      phone: z.string().trim().max(30).optional(),
    }),
    reply: Receipt,
    refusals: ['not_public', 'joined_already', 'phone_wrong', 'act_not_yours', 'act_id_used'],
  }),
}
