import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { AccountIdField, ActIdField, DayField, PostIdField, ReasonField } from './fields.ts'

/** The longest leave that is covered at once; a longer one is a change of post. */
export const LONGEST_COVER_DAYS = 92

/** 代班: a colleague holds a post for somebody on leave, first and last day included. */
export const CoverLeave = z.object({
  actId: ActIdField,
  /** The post whose holder is away. */
  post: PostIdField,
  by: AccountIdField,
  from: DayField,
  last: DayField,
  reason: ReasonField,
})
export type CoverLeave = z.infer<typeof CoverLeave>

/** Back before the last day, or not away after all. */
export const EndCover = z.object({ actId: ActIdField, id: PostIdField })
export type EndCover = z.infer<typeof EndCover>

export const Cover = z.object({
  /** The acting post. */
  id: PostIdField,
  post: PostIdField,
  away: z.object({ id: AccountIdField, name: z.string() }),
  by: z.object({ id: AccountIdField, name: z.string() }),
  role: z.string(),
  place: z.string(),
  from: DayField,
  last: DayField,
  reason: z.string(),
})
export type Cover = z.infer<typeof Cover>

export const coverRoutes = {
  listCovers: route({
    method: 'GET',
    path: '/api/covers',
    summary: '现在和将来的代班：我的，我代的，我管的',
    power: 'staff',
    reply: z.array(Cover),
    refusals: [],
  }),
  coverLeave: route({
    method: 'POST',
    path: '/api/covers',
    summary: '请假代班：从哪天到哪天由谁代，到期自动结束',
    power: 'staff',
    body: CoverLeave,
    reply: Cover,
    refusals: [
      'post_not_found',
      'post_ended',
      'account_not_found',
      'account_disabled',
      'cover_not_yours',
      'cover_not_near',
      'cover_days',
      'cover_overlaps',
      'cover_away',
      'cover_of_cover',
      'act_id_used',
    ],
  }),
  endCover: route({
    method: 'POST',
    path: '/api/covers/{id}/end',
    summary: '提前结束代班',
    power: 'staff',
    params: z.object({ id: PostIdField }),
    body: EndCover.omit({ id: true }),
    reply: z.object({ done: z.literal(true) }),
    refusals: ['post_not_found', 'post_ended', 'cover_not_yours'],
  }),
}
