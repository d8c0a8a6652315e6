import type { Id } from '@lianxin/platform/ids'
import { route } from '@lianxin/platform/http'
import { z } from 'zod'
import { AddWebhook, EditWebhook, ResendDeliveries, TurnWebhook } from './bodies.ts'

const WebhookId = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字') as unknown as z.ZodType<Id, string>
const One = z.object({ id: WebhookId })
const power = 'exchange.webhooks'

const WebhookShown = z.object({
  id: WebhookId,
  name: z.string(),
  url: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  place: z.object({ code: z.string(), name: z.string() }),
  events: z.array(z.string()),
  state: z.enum(['active', 'paused', 'ended']),
  waiting: z.number().int(),
  /** Given up after 72 hours: dead letters. */
  failed: z.number().int(),
})

const DeliveryShown = z.object({
  /** By which it is sent again. */
  delivery: z.string(),
  /** The same for every try: what a receiver knows it by. */
  message: z.string(),
  event: z.string(),
  createdAt: z.string(),
  state: z.enum(['waiting', 'taken', 'failed']),
  tries: z.number().int(),
  answer: z.string(),
})

/** The secret stands in this answer; it can be had again only by giving a new one. */
const WithSecret = z.object({ id: WebhookId, secret: z.string() })
const address = ['address_unreadable', 'address_not_https', 'address_with_password', 'address_closed'] as const

/** Webhooks for programs of administrators: the same acts and powers as the console's. */
export const webhookRoutes = {
  listWebhooks: route({
    method: 'GET',
    path: '/api/webhooks',
    summary: '事件回调',
    power,
    reply: z.object({ webhooks: z.array(WebhookShown) }),
    refusals: [],
  }),
  addWebhook: route({
    method: 'POST',
    path: '/api/webhooks',
    summary: '登记事件回调，返回签名密钥',
    power,
    body: AddWebhook.extend({
      url: AddWebhook.shape.url.meta({ examples: ['https://hooks.city.example/lianxin'] }),
    }),
    reply: WithSecret,
    refusals: [...address, 'unit_unknown', 'place_unknown_here', 'act_id_used'],
  }),
  editWebhook: route({
    method: 'POST',
    path: '/api/webhooks/{id}',
    summary: '修改事件回调的名称、地址和事件',
    power,
    params: One,
    body: EditWebhook.extend({
      url: EditWebhook.shape.url.meta({ examples: ['https://hooks.city.example/lianxin'] }),
    }),
    reply: One,
    refusals: [...address, 'webhook_not_found', 'webhook_ended', 'act_id_used'],
  }),
  turnWebhook: route({
    method: 'POST',
    path: '/api/webhooks/{id}/turn',
    summary: '暂停、恢复、停用事件回调，或换签名密钥（旧的再用一天）',
    power,
    params: One,
    body: TurnWebhook,
    reply: z.object({ id: WebhookId, secret: z.string().nullable() }),
    refusals: ['webhook_not_found', 'webhook_ended', 'act_id_used'],
  }),
  listDeliveries: route({
    method: 'GET',
    path: '/api/webhooks/{id}/deliveries',
    summary: '事件回调的送达情况：先列放弃的，再列等着的',
    power,
    params: One,
    reply: z.object({ deliveries: z.array(DeliveryShown) }),
    refusals: ['webhook_not_found'],
  }),
  resendDeliveries: route({
    method: 'POST',
    path: '/api/webhooks/{id}/resend',
    summary: '重发放弃了的送达，一条或全部',
    power,
    params: One,
    body: ResendDeliveries,
    reply: z.object({ back: z.number().int() }),
    refusals: ['webhook_not_found', 'act_id_used'],
  }),
} as const
