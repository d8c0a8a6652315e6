import { z } from 'zod'
import { route } from '@lianxin/platform/http'

export const shareRoutes = {
  readShare: route({
    method: 'POST',
    path: '/api/shares/{id}/rows',
    summary: '数据共享：凭密钥取已批准的字段，每次取用都记下来',
    power: 'public',
    params: z.object({ id: z.string().regex(/^[1-9]\d{17}$/) }),
    body: z.object({ key: z.string().max(100), after: z.string().max(40).default('') }),
    reply: z.object({
      fields: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]))),
      next: z.string().nullable(),
    }),
    refusals: ['share_closed'],
    limit: { name: 'shares', max: 600, seconds: 60 },
  }),
} as const
