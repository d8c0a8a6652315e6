import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { AccountIdField, ActIdField, ReasonField } from './fields.ts'

/** A sign-in that is open: which device, since when, from which network. */
export const OpenSession = z.object({
  key: z.string(),
  since: z.string(),
  seen: z.string(),
  device: z.string(),
  network: z.object({ kind: z.enum(['self', 'private', 'public']), net: z.string() }),
  /** The one that asks. */
  current: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>

const SessionKey = z.string().regex(/^[0-9a-f]{12}$/)
const Done = z.object({ done: z.literal(true) })
const OneAccount = z.object({ id: AccountIdField })
export const EndSessions = z.object({ actId: ActIdField, id: AccountIdField, reason: ReasonField })
export type EndSessions = z.infer<typeof EndSessions>
export const ReopenAccount = EndSessions.extend({})
export type ReopenAccount = z.infer<typeof ReopenAccount>

export const sessionRoutes = {
  mySessions: route({
    method: 'GET',
    path: '/api/me/sessions',
    summary: '我登录着的设备',
    power: 'person',
    reply: z.array(OpenSession),
    refusals: [],
  }),
  endMySession: route({
    method: 'POST',
    path: '/api/me/sessions/{key}/end',
    summary: '退出一台设备',
    power: 'person',
    params: z.object({ key: SessionKey }),
    reply: Done,
    refusals: ['session_not_found'],
  }),
  endMyOtherSessions: route({
    method: 'POST',
    path: '/api/me/sessions/end-others',
    summary: '退出其他所有设备',
    power: 'person',
    reply: Done,
    refusals: [],
  }),
  endSessions: route({
    method: 'POST',
    path: '/api/accounts/{id}/sessions/end',
    summary: '让一个账号在所有设备上退出（须说明理由）',
    power: 'people.sessions',
    freshSecond: true,
    params: OneAccount,
    body: EndSessions.omit({ id: true }),
    reply: Done,
    refusals: ['account_not_found', 'act_id_used'],
  }),
  reopenAccount: route({
    method: 'POST',
    path: '/api/accounts/{id}/reopen',
    summary: '重新启用账号（须说明理由）',
    power: 'people.manage',
    freshSecond: true,
    params: OneAccount,
    body: ReopenAccount.omit({ id: true }),
    reply: Done,
    refusals: ['account_not_found', 'account_open', 'outside_your_place', 'act_id_used'],
  }),
}
