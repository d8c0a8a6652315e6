import { route } from '@lianxin/platform/http'
import { z } from 'zod'

const Both = z.object({ zh: z.string(), en: z.string() })

const Field = z.object({
  id: z.string(),
  room: z.string(),
  name: z.string(),
  called: Both,
  columns: z.array(z.object({ table: z.string(), type: z.string(), needed: z.boolean() })),
  purposes: z.array(Both),
  /** Null: it holds nothing personal. */
  personal: z.object({ basis: z.string(), article: z.string(), class: z.enum(['general', 'sensitive']) }).nullable(),
  uses: z.array(z.object({ kind: z.enum(['asked', 'answered', 'export', 'open_data', 'share']), where: z.string() })),
})

export const FieldsQuery = z.object({
  q: z.string().trim().max(60).default(''),
  room: z.string().trim().max(20).default(''),
})

/** What is said over HTTP about fields. */
export const fieldRoutes = {
  listFields: route({
    method: 'GET',
    path: '/api/fields',
    summary: '数据目录：每个字段叫什么、归哪个模块、做什么用、依据是什么、还用在哪里',
    power: 'exchange.fields',
    query: FieldsQuery,
    reply: z.object({ fields: z.array(Field) }),
    refusals: [],
  }),
} as const
