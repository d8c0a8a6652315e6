import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'
import { webhookEventCodes } from './events.ts'

const Name = z.string().trim().min(2).max(60)
const Url = z.string().trim().min(8).max(500)
const Events = z.array(z.enum(webhookEventCodes as [string, ...string[]])).min(1)

export const AddWebhook = z.object({
  actId: ActIdField,
  name: Name,
  /** Name of the unit that answers for the program. */
  unit: z.string().trim().min(2).max(60),
  /** The city or a county, by name or code; the place of one's post when empty. */
  place: z.string().trim().max(40).optional(),
  url: Url,
  events: Events,
})
export type AddWebhook = z.infer<typeof AddWebhook>

/** What may be changed of a webhook; a new secret and an end are acts of their own. */
export const EditWebhook = z.object({ actId: ActIdField, name: Name, url: Url, events: Events })
export type EditWebhook = z.infer<typeof EditWebhook>

export const webhookTurns = ['pause', 'resume', 'rotate', 'end'] as const
export const TurnWebhook = z.object({ actId: ActIdField, do: z.enum(webhookTurns) })
export type TurnWebhook = z.infer<typeof TurnWebhook>

/** One delivery by its county and key, or all that were given up. */
export const ResendDeliveries = z.object({ actId: ActIdField, delivery: z.string().max(100).optional() })
export type ResendDeliveries = z.infer<typeof ResendDeliveries>
