import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { AccountIdField, ActIdField, DayField, ReasonField } from './fields.ts'

/** The longest span looked through at once; what is older is asked for by its own days. */
export const AUDIT_DAYS = 92
export const AUDIT_SHOWN = 200

/** What an auditor asks: of which days, by whom, upon what, which act. */
export const AuditQuery = z.object({
  from: DayField.optional(),
  to: DayField.optional(),
  actor: AccountIdField.optional(),
  /** Id of the object: a request, an account, a post, a unit. */
  object: z
    .string()
    .trim()
    .regex(/^[1-9]\d{17}$/, '应为 18 位编号')
    .optional(),
  /** Part of the act's name, as 「looks.」 or 「people.give」. */
  act: z
    .string()
    .trim()
    .max(60)
    .regex(/^[a-z._]+$/, '应为小写字母、点和下划线')
    .optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const ExportAudit = AuditQuery.extend({ actId: ActIdField, reason: ReasonField })
export type ExportAudit = z.infer<typeof ExportAudit>

/** One entry of the journal as the auditor reads it: who did what to which object, when and why; never what a person wrote. */
export const AuditLine = z.object({
  at: z.string(),
  actor: z.string(),
  name: z.string(),
  act: z.string(),
  object: z.string(),
  version: z.int(),
  place: z.string(),
  why: z.string().nullable(),
})
export type AuditLine = z.infer<typeof AuditLine>

export const auditRoutes = {
  audit: route({
    method: 'GET',
    path: '/api/audit',
    summary: '查留痕日志：按日期、人、对象、动作',
    power: 'people.audit',
    query: AuditQuery,
    reply: z.object({ lines: z.array(AuditLine), more: z.boolean() }),
    refusals: ['audit_days'],
  }),
}
