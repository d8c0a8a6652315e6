import { z } from 'zod'
import type { Id } from '@lianxin/platform/ids'
import { ActIdField, PlaceField, ReasonField, UnitIdField } from '@lianxin/people/contract'
import { route } from '@lianxin/platform/http'
import { callLimits, scopeCodes } from './scopes.ts'

const KeyId = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字') as unknown as z.ZodType<Id, string>
/** A form sends one value of several as a text, a program a list. */
const list = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), schema)

/** A new key: whose, how far it reaches, what for, how often a minute, until the end of which day. */
export const IssueKey = z.object({
  actId: ActIdField,
  name: z.string().trim().min(2).max(60),
  unit: UnitIdField,
  place: PlaceField,
  scopes: list(
    z
      .array(z.enum(scopeCodes))
      .min(1)
      .refine((all) => new Set(all).size === all.length),
  ),
  perMinute: z.coerce.number().int().min(1).max(callLimits.most),
  until: z.iso.date(),
})
export type IssueKey = z.infer<typeof IssueKey>

export const RevokeKey = z.object({ actId: ActIdField, why: ReasonField })
export type RevokeKey = z.infer<typeof RevokeKey>

/** A key as administrators see it; the key itself is nowhere. */
export const KeyShown = z.object({
  id: KeyId,
  name: z.string(),
  unit: z.object({ id: UnitIdField, name: z.string() }),
  place: z.object({ code: PlaceField, name: z.string() }),
  scopes: z.array(z.enum(scopeCodes)),
  perMinute: z.number().int(),
  /** Its last four characters. */
  hint: z.string(),
  issuedAt: z.iso.datetime({ offset: true }),
  issuedBy: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  state: z.enum(['valid', 'expired', 'revoked']),
  usedAt: z.iso.datetime({ offset: true }).nullable(),
  /** Within the last thirty days, today's not yet folded calls left out. */
  calls: z.number().int(),
  refused: z.number().int(),
})
export type KeyShown = z.infer<typeof KeyShown>

const example = {
  id: '330400400000000001',
  name: '城管随手拍小程序',
  unit: { id: '330402030000000012', name: '南湖区综合执法局' },
  place: { code: '330402000000000000', name: '南湖区' },
  scopes: ['requests.write' as const],
  perMinute: 300,
  hint: 'x7Qd',
  issuedAt: '2026-03-02T01:00:00Z',
  issuedBy: '示例管理员',
  expiresAt: '2027-03-01T16:00:00Z',
  state: 'valid' as const,
  usedAt: null,
  calls: 0,
  refused: 0,
}

export const keyRoutes = {
  listKeys: route({
    method: 'GET',
    path: '/api/keys',
    summary: '接口密钥',
    power: 'exchange.keys',
    reply: z.array(KeyShown).meta({ examples: [[example]] }),
    refusals: [],
  }),
  issueKey: route({
    method: 'POST',
    path: '/api/keys',
    summary: '发放接口密钥',
    power: 'exchange.keys',
    body: IssueKey,
    /** The key stands in this answer and is kept nowhere: a repeat of the act cannot say it again. */
    reply: z.object({ id: KeyId, key: z.string() }),
    refusals: ['key_place', 'key_unit', 'key_days', 'key_issued', 'act_id_used'],
  }),
  revokeKey: route({
    method: 'POST',
    path: '/api/keys/{id}/revoke',
    summary: '停用接口密钥',
    power: 'exchange.keys',
    params: z.object({ id: KeyId }),
    body: RevokeKey,
    reply: z.object({ id: KeyId, version: z.number().int() }),
    refusals: ['key_not_found', 'key_revoked', 'act_id_used'],
  }),
}
