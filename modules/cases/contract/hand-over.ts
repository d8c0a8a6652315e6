import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { AccountField, CaseIdField } from './schemas.ts'

/** A handler's open cases given to a colleague: leave, or a change of work. One act a case, each with the reason. */
export const HandOver = z.object({
  /** Makes the ids of the acts, so that sending twice does once. */
  actId: z.uuid(),
  /** Whose they are; left out, those of the unit that nobody has. */
  from: AccountField.optional(),
  to: AccountField,
  why: z.string().trim().min(5).max(1000),
})
export type HandOver = z.infer<typeof HandOver>

export const HandOverReply = z.object({
  handed: z.array(CaseIdField),
  /** Cases that changed meanwhile, left as they are. */
  left: z.array(CaseIdField),
})
export type HandOverReply = z.infer<typeof HandOverReply>

export const handOverRoutes = {
  handOver: route({
    method: 'POST',
    path: '/api/cases/hand-over',
    summary: '移交或代班：把一人手上的在办诉求交给同事',
    power: 'cases.reassign',
    body: HandOver,
    reply: HandOverReply,
    refusals: ['colleague_unknown'],
  }),
}
