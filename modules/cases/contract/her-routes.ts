import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { actBodies, ActReply } from './act-bodies.ts'
import { usual } from './act-routes.ts'
import { CaseIdField } from './schemas.ts'
import { UPLOAD_BYTES, uploadRefusals, withUploads } from './uploads.ts'

/** The code of the receipt, for whoever has no account; never in the address, where logs would keep it. */
const code = z.string().trim().max(20).optional()
const hers = {
  method: 'POST',
  power: 'public',
  limit: { name: 'track', max: 60, seconds: 3600 },
  params: z.object({ id: CaseIdField }),
  reply: ActReply,
} as const

/** What the reporter may do besides rating and reopening: with an account, or with number and code. */
export const herRoutes = {
  withdrawCase: route({
    ...hers,
    path: '/api/my/cases/{id}/withdraw',
    summary: '撤回',
    body: actBodies.withdraw.extend({ code }),
    refusals: [...usual],
  }),
  answerQuestion: route({
    ...hers,
    path: '/api/my/cases/{id}/answer',
    summary: '补充回答',
    body: actBodies.answer.omit({ files: true }).extend({ ...withUploads, code }),
    bodyBytes: UPLOAD_BYTES,
    refusals: [...usual, ...uploadRefusals],
  }),
  addToCase: route({
    ...hers,
    path: '/api/my/cases/{id}/add',
    summary: '补充情况',
    body: actBodies.add.omit({ files: true }).extend({ ...withUploads, code }),
    bodyBytes: UPLOAD_BYTES,
    refusals: [...usual, ...uploadRefusals],
  }),
  reviewCase: route({
    ...hers,
    path: '/api/my/cases/{id}/review',
    summary: '申请复查、复核（信访事项）',
    body: actBodies.review.extend({ code }),
    refusals: [...usual, 'review_too_late', 'calendar_missing'],
  }),
  urgeMyCase: route({
    ...hers,
    path: '/api/my/cases/{id}/urge',
    summary: '催办',
    body: actBodies.urge.extend({ code }),
    refusals: [...usual, 'urged_today'],
  }),
}
