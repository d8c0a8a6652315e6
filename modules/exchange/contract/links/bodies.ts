import { z } from 'zod'
import { outcomeCodes } from '@lianxin/cases/contract'
import { ActIdField } from '@lianxin/people/contract'

export const linkActs = ['sign_for', 'handle', 'extend', 'return'] as const
export type LinkAct = (typeof linkActs)[number]

const by = { actId: ActIdField, name: z.string().trim().min(2).max(20) }
const why = z.string().trim().min(5).max(1000)

/** What comes with each press on the page of a link: who presses, by the name typed, and what the act itself asks. */
export const LinkPress = z.discriminatedUnion('do', [
  z.object({ ...by, do: z.literal('sign_for') }),
  z.object({
    ...by,
    do: z.literal('handle'),
    outcome: z.enum(outcomeCodes),
    result: z.string().trim().min(10).max(4000),
  }),
  z.object({ ...by, do: z.literal('extend'), amount: z.coerce.number().positive().max(400), why }),
  z.object({ ...by, do: z.literal('return'), proposed: z.string().trim().min(2).max(60), why }),
])
export type LinkPress = z.infer<typeof LinkPress>

export const SetContact = z.object({
  actId: ActIdField,
  unit: z.string().trim().min(2).max(60),
  email: z.email().max(254),
})
export type SetContact = z.infer<typeof SetContact>

export const StopContact = z.object({ actId: ActIdField, unit: z.string().regex(/^[1-9]\d{17}$/) })
export type StopContact = z.infer<typeof StopContact>

export const RevokeLink = z.object({ actId: ActIdField, link: z.string().regex(/^[1-9]\d{17}$/) })
export type RevokeLink = z.infer<typeof RevokeLink>
