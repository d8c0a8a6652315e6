import { route } from '@lianxin/platform/http'
import { Acted, AnswerCallback, OneOf } from './schemas.ts'

/** What is said over HTTP about evaluation, besides the pages. */
export const evaluationRoutes = {
  answerCallback: route({
    method: 'POST',
    path: '/api/evaluation/callbacks/{id}/answer',
    summary: '记录回访结果',
    power: 'evaluation.call',
    params: OneOf,
    body: AnswerCallback,
    reply: Acted,
    refusals: ['callback_not_found', 'callback_over', 'own_unit', 'paper_needs_picture', 'paper_only', 'act_id_used'],
  }),
}
