import { z } from 'zod'
import { langs } from './book.ts'

const why = z.string().trim().min(2).max(500)
const which = z.object({
  actId: z.uuid(),
  lang: z.enum(langs),
  /** The version that was looked at; 0 while nobody has changed the text. */
  version: z.coerce.number().int().min(0),
  why,
})

/** 修改通知文字: the three parts of one event in one language, all at once. */
export const EditText = which.extend({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(1000),
  sms: z.string().trim().min(1).max(500),
})
export type EditText = z.infer<typeof EditText>

/** 恢复原文: the shipped text holds again. */
export const RestoreText = which
export type RestoreText = z.infer<typeof RestoreText>

/** 重发: one message that was given up, or all of them. */
export const SendAgain = z.object({
  actId: z.uuid(),
  message: z
    .string()
    .regex(/^\d{6} .{1,300}$/)
    .optional(),
})
export type SendAgain = z.infer<typeof SendAgain>
