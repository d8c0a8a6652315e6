import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { actBodies, ActReply } from './act-bodies.ts'
import { MyCase } from './case-view.ts'
import { MyCaseRow } from './queue.ts'
import { Receipt, Report, Track } from './report.ts'
import { CaseIdField } from './schemas.ts'
import { UPLOAD_BYTES, uploadRefusals, withUploads } from './uploads.ts'

const OneCase = z.object({ id: CaseIdField })
/** The code of the receipt, for whoever has no account; never in the address, where logs would keep it. */
const code = z.string().trim().max(20).optional()

/** What the reporter may do: with an account, or with the number and the code of the receipt. */
export const reporterRoutes = {
  reportCase: route({
    method: 'POST',
    path: '/api/reports',
    summary: '上报',
    power: 'public',
    limit: { name: 'report', max: 60, seconds: 3600 },
    body: Report.omit({ files: true }).extend(withUploads),
    bodyBytes: UPLOAD_BYTES,
    reply: Receipt,
    refusals: [
      'text_empty',
      'text_too_long',
      'phone_wrong',
      'report_place_unknown',
      'report_outside_city',
      'category_unknown',
      'detail_wrong',
      'detail_missing',
      'unit_unknown',
      ...uploadRefusals,
      'calendar_missing',
      'act_not_yours',
      'act_id_used',
    ],
  }),
  trackCase: route({
    method: 'POST',
    path: '/api/track',
    summary: '凭编号和查询码查询',
    power: 'public',
    limit: { name: 'track', max: 60, seconds: 3600 },
    body: Track,
    reply: MyCase,
    refusals: ['case_not_found'],
  }),
  listMyCases: route({
    method: 'GET',
    path: '/api/my/cases',
    summary: '我的诉求',
    power: 'resident',
    reply: z.array(MyCaseRow),
    refusals: [],
  }),
  getMyCase: route({
    method: 'GET',
    path: '/api/my/cases/{id}',
    summary: '我的一件诉求',
    power: 'resident',
    params: OneCase,
    reply: MyCase,
    refusals: ['case_not_found'],
  }),
  rateCase: route({
    method: 'POST',
    path: '/api/my/cases/{id}/rate',
    summary: '评价（只有反映人能评）',
    power: 'public',
    limit: { name: 'track', max: 60, seconds: 3600 },
    params: OneCase,
    body: actBodies.rate.extend({ code }),
    reply: ActReply,
    refusals: ['case_not_found', 'act_not_possible', 'act_not_yours', 'case_changed', 'rated_once', 'act_id_used'],
  }),
  reopenCase: route({
    method: 'POST',
    path: '/api/my/cases/{id}/reopen',
    summary: '重启',
    power: 'public',
    limit: { name: 'track', max: 60, seconds: 3600 },
    params: OneCase,
    body: actBodies.reopen.extend({ code }),
    reply: ActReply,
    refusals: [
      'case_not_found',
      'act_not_possible',
      'act_not_yours',
      'case_changed',
      'reopen_too_late',
      'calendar_missing',
      'act_id_used',
    ],
  }),
}
