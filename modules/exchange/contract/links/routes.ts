import { z } from 'zod'
import { route } from '@lianxin/platform/http'

export const letterRoutes = {
  takeLetter: route({
    method: 'POST',
    path: '/api/letters',
    summary: '收信：邮件网关把回信原文（RFC 5322，base64）送来；凭收件地址里的令牌认信',
    power: 'public',
    body: z.object({ raw: z.base64().max(16_000_000) }),
    reply: z.object({ state: z.enum(['done', 'known', 'refused']), fault: z.string().nullable() }),
    refusals: ['letter_unknown', 'letter_unreadable'],
    bodyBytes: 17_000_000,
    limit: { name: 'letters', max: 600, seconds: 60 },
  }),
} as const
