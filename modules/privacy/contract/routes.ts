import { route } from '@lianxin/platform/http'
import { z } from 'zod'

const Both = z.object({ zh: z.string(), en: z.string() })

const FieldEntry = z.object({
  table: z.string(),
  column: z.string(),
  subject: z.enum(['resident', 'staff', 'member', 'anybody']),
  what: Both,
  class: z.enum(['general', 'sensitive']),
  purpose: Both,
  basis: z.string(),
  article: z.string(),
  seen: Both,
  shown: z.enum(['whole', 'masked', 'never']),
  sealed: z.boolean(),
  keep: z.object({
    since: z.enum(['ended', 'made', 'withdrawn', 'used', 'sent', 'closed_account']),
    /** Null: as long as what it belongs to. */
    days: z.number().nullable(),
    then: z.enum(['delete', 'mask', 'deidentify', 'keep']),
  }),
})

/** What is said over HTTP about the register. */
export const routes = {
  listPersonalData: route({
    method: 'GET',
    path: '/api/personal-data',
    summary: '个人信息处理清单',
    power: 'public',
    reply: z.object({ fields: z.array(FieldEntry) }),
    refusals: [],
  }),
}
