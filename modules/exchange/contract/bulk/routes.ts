import { route } from '@lianxin/platform/http'
import { ActIdField } from '@lianxin/people/contract'
import { z } from 'zod'
import { bulkFormatNames } from './formats.ts'

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const BeginExport = z.object({
  actId: ActIdField,
  object: z.string().max(30),
  why: z.string().trim().min(4).max(300),
})
export type BeginExport = z.infer<typeof BeginExport>

export const DownloadExport = BeginExport.extend({ format: z.enum(bulkFormatNames) })

/** What is said over HTTP about taking out in bulk. */
export const bulkRoutes = {
  listExports: route({
    method: 'GET',
    path: '/api/exports',
    summary: '批量导出：能导出哪些对象、各有哪些列',
    power: 'exchange.export',
    reply: z.object({
      objects: z.array(
        z.object({
          name: z.string(),
          called: z.object({ zh: z.string(), en: z.string() }),
          columns: z.array(z.string()),
        }),
      ),
    }),
    refusals: [],
  }),
  beginExport: route({
    method: 'POST',
    path: '/api/exports',
    summary: '批量导出：写明理由，领取凭证，24 小时内凭它逐批取',
    power: 'exchange.export',
    freshSecond: true,
    body: BeginExport,
    reply: z.object({ ticket: z.string(), until: z.string(), columns: z.array(z.string()) }),
    refusals: ['export_unknown', 'act_id_used'],
  }),
  readExport: route({
    method: 'POST',
    path: '/api/exports/rows',
    summary: '批量导出：凭证和游标换下一批，断了从最后的游标接着取',
    power: 'exchange.export',
    body: z.object({ ticket: z.string().max(400), after: z.string().max(400).default('') }),
    reply: z.object({ rows: z.array(z.record(z.string(), Value)), next: z.string().nullable() }),
    refusals: ['export_unknown', 'export_over', 'export_cursor'],
  }),
} as const
