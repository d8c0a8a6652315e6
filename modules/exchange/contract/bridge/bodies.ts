import { z } from 'zod'
import { ActIdField } from '@lianxin/people/contract'

const Name = z.string().trim().min(2).max(60)
const why = z.string().trim().min(2).max(500)

export const AddBridge = z.object({
  actId: ActIdField,
  name: Name,
  unit: z.string().trim().min(2).max(60),
  place: z.string().trim().max(40).optional(),
  /** Where answers are posted to; left out, the other side fetches them. */
  pushUrl: z.string().trim().max(500).optional(),
})
export type AddBridge = z.infer<typeof AddBridge>

export const bridgeTurns = ['pause', 'resume', 'rotate', 'end'] as const
export const TurnBridge = z.object({ actId: ActIdField, do: z.enum(bridgeTurns) })
export type TurnBridge = z.infer<typeof TurnBridge>

export const PublishMapping = z.object({ actId: ActIdField, content: z.string().min(2).max(500_000), why })
export type PublishMapping = z.infer<typeof PublishMapping>

export const ResolveHeld = z.object({
  actId: ActIdField,
  do: z.enum(['theirs', 'ours', 'by_hand']),
  /** For an order that the mapping could not place. */
  category: z.string().trim().max(60).optional(),
  place: z.string().trim().max(60).optional(),
  why,
})
export type ResolveHeld = z.infer<typeof ResolveHeld>

export const payloadFormats = ['json', 'jsonl', 'csv', 'xml'] as const
export type PayloadFormat = (typeof payloadFormats)[number]
