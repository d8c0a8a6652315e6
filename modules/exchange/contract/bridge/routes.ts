import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { payloadFormats } from './bodies.ts'

const BridgeIdField = z.string().regex(/^[1-9]\d{17}$/)
const params = z.object({ id: BridgeIdField })
/**
 * Every call is signed with the secret of the bridge: HMAC-SHA256 over `timestamp.payload`, in hex. A payload is text, so
 * that what is signed is what was sent, byte for byte. The timestamp is seconds since the epoch, at most five minutes off;
 * a call that is repeated within them is harmless, since every message is kept once.
 */
const signed = {
  timestamp: z.int().positive(),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
}

const Taken = z.object({
  number: z.string().nullable(),
  sequence: z.int().nullable(),
  /** `taken`: kept now; `known`: was here already; `refused`: cannot be read. */
  state: z.enum(['taken', 'known', 'refused']),
  /** Our number, once it is a case. */
  ours: z.string().nullable(),
  /** The sequence we wait for: whatever lies before it was applied. */
  expects: z.int().nullable(),
  fault: z.string().nullable(),
})
export type Taken = z.infer<typeof Taken>

export const bridgeRoutes = {
  pushOrders: route({
    method: 'POST',
    path: '/api/bridges/{id}/messages',
    summary: '对接：推送工单、状态和补充（按映射文件的字段）',
    power: 'public',
    params,
    body: z.object({
      ...signed,
      format: z.enum(payloadFormats).default('json'),
      payload: z.string().min(2).max(18_000_000),
    }),
    reply: z.object({ results: z.array(Taken) }),
    refusals: ['bridge_not_found', 'signature_wrong', 'bridge_paused', 'payload_unreadable', 'payload_many'],
    bodyBytes: 20_000_000,
    limit: { name: 'bridge', max: 6000, seconds: 60 },
  }),
  pullAnswers: route({
    method: 'POST',
    path: '/api/bridges/{id}/answers',
    summary: '对接：取回我方的状态、答复和附件；payload 是上次收到的编号列表（JSON），收到的不再给',
    power: 'public',
    params,
    body: z.object({ ...signed, payload: z.string().max(200_000).default('[]') }),
    reply: z.object({
      answers: z.array(z.object({ id: z.string(), body: z.record(z.string(), z.unknown()) })),
      more: z.boolean(),
    }),
    refusals: ['bridge_not_found', 'signature_wrong', 'payload_unreadable'],
    limit: { name: 'bridge', max: 6000, seconds: 60 },
  }),
} as const
