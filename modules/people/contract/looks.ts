import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { RoleField } from './account.ts'

/** What was done to somebody's data: opened, a file of it, printed, seen in full, taken out as a list, or kept from it. */
export const lookKinds = ['open', 'file', 'print', 'unmask', 'export', 'refused'] as const

/** One look at the reader's own data: who, in which role, when, at what and why. */
export const OwnLook = z.object({
  at: z.string(),
  kind: z.enum(lookKinds),
  who: z.object({ name: z.string(), role: RoleField.nullable(), unit: z.string().nullable() }),
  /** The request it was about, as people read it; null for the account itself and for lists. */
  number: z.string().nullable(),
  why: z.string().nullable(),
})
export type OwnLook = z.infer<typeof OwnLook>

export const lookRoutes = {
  myLooks: route({
    method: 'GET',
    path: '/api/me/looks',
    summary: '谁看过我的信息（居民）',
    power: 'resident',
    reply: z.array(OwnLook),
    refusals: [],
  }),
  staffLooks: route({
    method: 'GET',
    path: '/api/staff/me/looks',
    summary: '谁看过我的信息（工作人员）',
    power: 'staff',
    reply: z.array(OwnLook),
    refusals: [],
  }),
}
