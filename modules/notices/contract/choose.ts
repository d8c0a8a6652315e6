import { z } from 'zod'
import { langs, ways } from './book.ts'

/** A time of the day, typed as a clock shows it: `22:00`. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Minutes = Clock.transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

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

/** What a program changes of a person's choices; what is left out stays as it is. */
export const ChangeChoices = z
  .object({
    topics: z.record(z.string().max(60), z.array(z.enum(ways)).max(4)),
    quietFrom: Clock,
    quietTo: Clock,
    rhythm: z.enum(rhythms),
    lang: z.enum(langs),
  })
  .partial()
export type ChangeChoices = z.infer<typeof ChangeChoices>

/** How a person is told, as it stands. */
export const Choices = z.object({
  topics: z.array(
    z.object({
      topic: z.string(),
      zh: z.string(),
      en: z.string(),
      on: z.array(z.enum(ways)),
      /** Ways that cannot be switched off, since it must be heard. */
      fixed: z.array(z.enum(ways)),
    }),
  ),
  quietFrom: Clock,
  quietTo: Clock,
  rhythm: z.enum(rhythms),
  lang: z.enum(langs),
  email: z.object({ address: z.string(), state: z.enum(['confirmed', 'asked', 'returned']) }).nullable(),
  /** Browsers that are told by web push. */
  browsers: z.number().int(),
})
export type Choices = z.infer<typeof Choices>

/** What the link in the letter carries. */
export const EmailLink = z.object({ p: z.string().regex(/^[1-9]\d{17}$/), t: z.string().regex(/^[\w-]{20,60}$/) })
