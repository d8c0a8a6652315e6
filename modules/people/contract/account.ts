import { z } from 'zod'
import {
  AccountIdField,
  ActIdField,
  DayField,
  NameField,
  PhoneField,
  PlaceField,
  PostIdField,
  ReasonField,
  UnitIdField,
} from './fields.ts'
import { roleCodes } from './roles.ts'

export const RoleField = z.enum(roleCodes)

/** A role held at a place for a time; `to` is the first day on which it no longer holds. */
export const Post = z.object({
  id: PostIdField,
  account: AccountIdField,
  role: RoleField,
  place: PlaceField,
  unit: UnitIdField.nullable(),
  from: DayField,
  to: DayField.nullable(),
})
export type Post = z.infer<typeof Post>

export const Account = z.object({
  id: AccountIdField,
  login: z.string(),
  name: z.string(),
  /** Masked: 190****0001. */
  phone: z.string().nullable(),
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  posts: z.array(Post),
})
export type Account = z.infer<typeof Account>

export const LoginField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '3–40 位小写字母、数字、点、横线或下划线')
export const PasswordField = z.string().min(10).max(200)

export const CreateAccount = z.object({
  actId: ActIdField,
  login: LoginField,
  name: NameField,
  phone: PhoneField.optional(),
  /** Left out, the person sets one by a code sent to the phone, and nobody else ever knew it. */
  password: PasswordField.optional(),
  role: RoleField,
  place: PlaceField,
  unit: UnitIdField.optional(),
  from: DayField.optional(),
})
export type CreateAccount = z.infer<typeof CreateAccount>

export const DisableAccount = z.object({ actId: ActIdField, id: AccountIdField, reason: ReasonField })
export type DisableAccount = z.infer<typeof DisableAccount>

export const GivePost = z.object({
  actId: ActIdField,
  id: AccountIdField,
  role: RoleField,
  place: PlaceField,
  unit: UnitIdField.optional(),
  from: DayField.optional(),
  to: DayField.optional(),
})
export type GivePost = z.infer<typeof GivePost>

export const EndPost = z.object({ actId: ActIdField, id: PostIdField, to: DayField.optional(), reason: ReasonField })
export type EndPost = z.infer<typeof EndPost>

export const UnmaskPhone = z.object({ actId: ActIdField, id: AccountIdField, reason: ReasonField })
export type UnmaskPhone = z.infer<typeof UnmaskPhone>
