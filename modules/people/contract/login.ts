import { z } from 'zod'
import { AccountIdField, PhoneField, PlaceField, PostIdField, ResidentIdField, UnitIdField } from './fields.ts'
import { LoginField, PasswordField, RoleField } from './account.ts'

/** What a signed-in person is told about themselves. */
export const Me = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('resident'), id: ResidentIdField, name: z.string(), phone: z.string() }),
  z.object({
    kind: z.literal('staff'),
    account: AccountIdField,
    name: z.string(),
    post: PostIdField,
    posts: z.array(z.object({ id: PostIdField, role: RoleField, place: PlaceField, unit: z.string().nullable() })),
  }),
])
export type Me = z.infer<typeof Me>

export const AskCode = z.object({ phone: PhoneField })
export type AskCode = z.infer<typeof AskCode>
/** Says nothing about whether the phone is known. */
export const CodeSent = z.object({ to: z.string(), minutes: z.int() })

export const ResidentLogin = z.object({ phone: PhoneField, code: z.string().trim().max(20) })
export type ResidentLogin = z.infer<typeof ResidentLogin>

export const StaffLogin = z.object({
  login: z.string().trim().max(60),
  password: z.string().max(200),
  /** Six digits of the second factor, when the account has one. */
  second: z.string().trim().max(20).optional(),
})
export type StaffLogin = z.infer<typeof StaffLogin>

/** A first password, or a forgotten one: a code goes to the phone the account has, if there is such an account. */
export const AskStaffCode = z.object({ login: z.string().trim().max(60) })
export type AskStaffCode = z.infer<typeof AskStaffCode>
export const SetPassword = z.object({
  login: z.string().trim().max(60),
  code: z.string().trim().max(20),
  password: PasswordField,
  second: z.string().trim().max(20).optional(),
})
export type SetPassword = z.infer<typeof SetPassword>

/**
 * Sign-in of a simulated person; exists only in a demonstration city. By login, by a resident's phone, or by what a
 * case names: somebody with a post in a unit now, somebody with a role at a place now.
 */
export const DemoLogin = z.object({
  login: LoginField.optional(),
  phone: PhoneField.optional(),
  unit: UnitIdField.optional(),
  place: PlaceField.optional(),
  role: RoleField.optional(),
})
export type DemoLogin = z.infer<typeof DemoLogin>

/** The session's token, which is also set as the cookie `lianxin_session`; a program sends it back as that. */
export const SignedIn = z.object({ token: z.string(), me: Me })

export const ChangePassword = z.object({ current: z.string().max(200), next: PasswordField })
export type ChangePassword = z.infer<typeof ChangePassword>
export const SwitchPost = z.object({ post: PostIdField })
export const SecondFactorSecret = z.object({ uri: z.string(), secret: z.string() })
/** Shown once, each good for one sign-in: twelve digits in fours. */
export const RecoveryCodes = z.object({ recovery: z.array(z.string()) })
export const ShowSecond = z.object({ code: z.string().trim().max(20) })
export const VerifySecondFactor = z.object({ code: z.string().trim().max(20) })
export const DropSecondFactor = z.object({ password: z.string().max(200) })
