import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { settlingLevels } from '../rules/authority.ts'
import { CategoryCodeField } from './schemas.ts'

export const SettlingField = z.enum(settlingLevels)
// A box that is not ticked does not come; one that is comes as its value.
const ticked = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())

/** One line as it shall be from now on. */
export const EditAuthority = z.object({
  actId: z.uuid(),
  /** The list's version that was looked at; 0 when it was never changed. */
  version: z.coerce.number().int().min(0),
  why: z.string().trim().min(4).max(300),
  levels: z.array(SettlingField).min(1),
  remit: ticked,
})
export type EditAuthority = z.infer<typeof EditAuthority>

export const AuthorityReply = z.object({
  version: z.number().int(),
  lines: z.array(z.object({ category: CategoryCodeField, levels: z.array(SettlingField), remit: z.boolean() })),
})

/** A version of one line, by whom and why. */
export const AuthorityVersion = z.object({
  version: z.number().int(),
  levels: z.array(SettlingField),
  remit: z.boolean(),
  at: z.string(),
  by: z.string(),
  why: z.string(),
})
export type AuthorityVersion = z.infer<typeof AuthorityVersion>

/** 事权清单 over HTTP: read by everybody, changed by the city's administrator. */
export const authorityRoutes = {
  listAuthority: route({
    method: 'GET',
    path: '/api/authority',
    summary: '事权清单与社区准入清单',
    power: 'public',
    reply: AuthorityReply,
    refusals: [],
  }),
  editAuthority: route({
    method: 'PUT',
    path: '/api/authority/{code}',
    summary: '修改一类事项的事权（形成新版本）',
    power: 'services.edit',
    params: z.object({ code: CategoryCodeField }),
    body: EditAuthority,
    reply: z.object({ version: z.number().int() }),
    refusals: ['city_only', 'authority_changed', 'category_not_found', 'remit_without_community'],
  }),
}
