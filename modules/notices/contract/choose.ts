import { z } from 'zod'
import { langs } from './book.ts'

/** Minutes of the day, typed as a clock shows them: `22:00`. */
const Minutes = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

/** How often a person wants to be told what can wait. */
export const rhythms = ['each', 'daily', 'weekly'] as const
export type Rhythm = (typeof rhythms)[number]

/** What a person chooses about being told, but for the channels of each topic. */
export const Choose = z.object({
  quietFrom: Minutes,
  quietTo: Minutes,
  rhythm: z.enum(rhythms),
  lang: z.enum(langs),
})
export type Choose = z.infer<typeof Choose>

/** An address to be confirmed. */
export const AskEmail = z.object({ email: z.email().max(254) })

/** What a browser gives when its owner wants to be told by it (Push API, `PushSubscription.toJSON()`). */
export const Subscription = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{80,100}=*$/),
    auth: z.string().regex(/^[\w-]{16,40}=*$/),
  }),
})
export type Subscription = z.infer<typeof Subscription>

/** What the link in the letter carries. */
export const EmailLink = z.object({ p: z.string().regex(/^[1-9]\d{17}$/), t: z.string().regex(/^[\w-]{20,60}$/) })
