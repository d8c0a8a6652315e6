import type { Id } from '@lianxin/platform/ids'
import { z } from 'zod'
import { conclusionCodes, occasionCodes } from './assessments.ts'
import { groundCodes, rightCodes } from './rights.ts'

// An id is 18 digits in text; the cast gives the text its brand, once, at the edge.
export const IdField = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字') as unknown as z.ZodType<Id, string>

const ActIdField = z.uuid()
const Long = z.string().trim().min(5).max(4000)

/** What a person asks about their data. */
export const AskRight = z.object({
  actId: ActIdField,
  kind: z.enum(rightCodes),
  words: z.string().trim().max(1000).default(''),
})
export type AskRight = z.infer<typeof AskRight>

export const WithdrawRequest = z.object({ actId: ActIdField })

/** The officer's answer; what is not granted whole names its ground in law. */
export const DecideRequest = z
  .object({
    actId: ActIdField,
    state: z.enum(['granted', 'partly', 'refused']),
    ground: z.enum(groundCodes).optional(),
    answer: z.string().trim().min(5).max(2000),
  })
  .refine((one) => one.state === 'granted' || one.ground !== undefined, {
    path: ['ground'],
    message: '未照办的，须选择法律依据',
  })
export type DecideRequest = z.infer<typeof DecideRequest>

const Why = z.string().trim().min(4).max(300)

/** A request, by its number, whose terms are to stand still. */
export const HoldCase = z.object({ actId: ActIdField, number: z.string().trim().min(1).max(40), why: Why })
export type HoldCase = z.infer<typeof HoldCase>

export const LiftHold = z.object({ actId: ActIdField, object: IdField, why: Why })
export type LiftHold = z.infer<typeof LiftHold>

export const AssessImpact = z.object({
  actId: ActIdField,
  title: z.string().trim().min(2).max(100),
  occasion: z.enum(occasionCodes),
  lawful: Long,
  impact: Long,
  measures: Long,
  conclusion: z.enum(conclusionCodes),
  reviewOn: z.iso.date(),
})
export type AssessImpact = z.infer<typeof AssessImpact>
