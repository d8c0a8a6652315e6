import { route } from '@lianxin/platform/http'
import { Acted, AnswerCallback, JudgeSample, LookAtFinding, OneOf, OpenPeriod } from './schemas.ts'

/** What is said over HTTP about evaluation, besides the pages. */
export const evaluationRoutes = {
  openPeriod: route({
    method: 'POST',
    path: '/api/evaluation/periods',
    summary: '打开一个已过去的考核期',
    power: 'evaluation.manage',
    body: OpenPeriod,
    reply: Acted,
    refusals: ['period_opened', 'period_future', 'period_county', 'act_id_used'],
  }),
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
  judgeSample: route({
    method: 'POST',
    path: '/api/evaluation/samples/{id}/judge',
    summary: '盲查：记录看到的情况',
    power: 'evaluation.judge',
    params: OneOf,
    body: JudgeSample,
    reply: Acted,
    refusals: ['sample_not_found', 'own_unit', 'judged_once', 'act_id_used'],
  }),
  lookAtFinding: route({
    method: 'POST',
    path: '/api/evaluation/findings/{id}/look',
    summary: '对异常提示作出判断',
    power: 'evaluation.findings',
    params: OneOf,
    body: LookAtFinding,
    reply: Acted,
    refusals: ['finding_not_found', 'own_unit', 'act_id_used'],
  }),
}
