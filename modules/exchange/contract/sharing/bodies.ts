import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'
import { datasetCodes } from './datasets.ts'

export const AskShare = z.object({
  actId: ActIdField,
  owner: z.string().trim().min(2).max(60),
  dataset: z.enum(datasetCodes),
  fields: z.array(z.string().max(40)).min(1, '至少选一个字段 | Choose at least one field'),
  purpose: z.string().trim().min(10).max(500),
  basis: z.string().trim().min(4).max(300),
  until: z.iso.date(),
})
export type AskShare = z.infer<typeof AskShare>

export const RuleShare = z.object({
  actId: ActIdField,
  do: z.enum(['grant', 'refuse', 'revoke']),
  why: z.string().trim().min(2).max(500),
})
export type RuleShare = z.infer<typeof RuleShare>
