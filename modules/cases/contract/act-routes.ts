import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { actBodies, ActReply } from './act-bodies.ts'
import { CaseIdField } from './schemas.ts'
import { UPLOAD_BYTES, uploadRefusals, withUploads } from './uploads.ts'

const OneCase = z.object({ id: CaseIdField })
export const usual = ['case_not_found', 'act_not_possible', 'act_not_yours', 'case_changed', 'act_id_used'] as const
const post = { method: 'POST', params: OneCase, reply: ActReply } as const

/** One route for each act; the power is the act's own. */
export const actRoutes = {
  acceptCase: route({
    ...post,
    path: '/api/cases/{id}/accept',
    summary: '受理',
    power: 'cases.accept',
    body: actBodies.accept,
    refusals: [
      ...usual,
      'category_unknown',
      'unit_unknown',
      'unit_accused',
      'must_report_police',
      'outside_remit',
      'calendar_missing',
    ],
  }),
  notAcceptCase: route({
    ...post,
    path: '/api/cases/{id}/not-accept',
    summary: '不予受理',
    power: 'cases.not_accept',
    body: actBodies.not_accept,
    refusals: [...usual, 'must_report_locked'],
  }),
  settleOnSpot: route({
    ...post,
    path: '/api/cases/{id}/on-spot',
    summary: '自办自结',
    power: 'cases.on_spot',
    body: actBodies.on_spot.omit({ files: true }).extend(withUploads),
    bodyBytes: UPLOAD_BYTES,
    refusals: [...usual, ...uploadRefusals],
  }),
  dispatchCase: route({
    ...post,
    path: '/api/cases/{id}/dispatch',
    summary: '派单',
    power: 'cases.dispatch',
    body: actBodies.dispatch,
    refusals: [...usual, 'unit_unknown', 'unit_accused', 'must_report_police', 'outside_remit', 'calendar_missing'],
  }),
  signForCase: route({
    ...post,
    path: '/api/cases/{id}/sign-for',
    summary: '签收',
    power: 'cases.sign_for',
    body: actBodies.sign_for,
    refusals: [...usual],
  }),
  returnCase: route({
    ...post,
    path: '/api/cases/{id}/return',
    summary: '退单',
    power: 'cases.return',
    body: actBodies.return,
    refusals: [...usual, 'returned_once', 'return_too_late', 'unit_unknown', 'calendar_missing'],
  }),
  upholdReturn: route({
    ...post,
    path: '/api/cases/{id}/uphold-return',
    summary: '同意退单并改派',
    power: 'cases.uphold_return',
    body: actBodies.uphold_return,
    refusals: [...usual, 'unit_unknown', 'unit_accused', 'must_report_police', 'outside_remit', 'calendar_missing'],
  }),
  overruleReturn: route({
    ...post,
    path: '/api/cases/{id}/overrule-return',
    summary: '驳回退单',
    power: 'cases.overrule_return',
    body: actBodies.overrule_return,
    refusals: [...usual],
  }),
  contactReporter: route({
    ...post,
    path: '/api/cases/{id}/contact',
    summary: '联系反映人',
    power: 'cases.contact',
    body: actBodies.contact,
    refusals: [...usual],
  }),
  tellProgress: route({
    ...post,
    path: '/api/cases/{id}/progress',
    summary: '告知进展',
    power: 'cases.progress',
    body: actBodies.progress,
    refusals: [...usual],
  }),
  handleCase: route({
    ...post,
    path: '/api/cases/{id}/handle',
    summary: '办结答复',
    power: 'cases.handle',
    body: actBodies.handle.omit({ files: true }).extend(withUploads),
    bodyBytes: UPLOAD_BYTES,
    refusals: [...usual, ...uploadRefusals, 'calendar_missing'],
  }),
  passCase: route({
    ...post,
    path: '/api/cases/{id}/pass',
    summary: '核查通过',
    power: 'cases.pass',
    body: actBodies.pass,
    refusals: [...usual, 'own_handling', 'calendar_missing'],
  }),
  reworkCase: route({
    ...post,
    path: '/api/cases/{id}/rework',
    summary: '退回重办',
    power: 'cases.rework',
    body: actBodies.rework,
    refusals: [...usual, 'own_handling', 'calendar_missing'],
  }),
  reworkCaseUp: route({
    ...post,
    path: '/api/cases/{id}/rework-up',
    summary: '提级重办',
    power: 'cases.rework_up',
    body: actBodies.rework_up,
    refusals: [...usual, 'own_handling', 'calendar_missing'],
  }),
  closeCase: route({
    ...post,
    path: '/api/cases/{id}/close',
    summary: '结案',
    power: 'cases.close',
    body: actBodies.close,
    refusals: [...usual, 'own_handling'],
  }),
}
