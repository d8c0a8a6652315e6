import { z } from 'zod'
import { ActIdField, BranchIdField, GroupIdField, MemberIdField, PlaceField } from './fields.ts'
import { professionCodes } from './professions.ts'

export const ProfessionField = z.enum(professionCodes)

/** A Party member or professional whose identity is shown (亮身份), with the consent it rests on. */
export const ShownPerson = z.object({
  id: MemberIdField,
  kind: z.enum(['member', 'professional']),
  name: z.string(),
  profession: ProfessionField.nullable(),
  unit: z.string().nullable(),
  phone: z.string().nullable(),
  since: z.string(),
})
export type ShownPerson = z.infer<typeof ShownPerson>

/** What the law wants posted of a grid (worker, phone, supervision phone), and who has agreed to be seen there. */
export const GridPeople = z.object({
  place: PlaceField,
  workers: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['gridWorker', 'gridLeader']),
      /** The number the law wants posted; while somebody stands in, theirs is rung. */
      phone: z.string().nullable(),
      /** On leave: the last day of it, and who stands in. */
      away: z
        .object({ until: z.iso.date(), standIn: z.object({ name: z.string(), phone: z.string().nullable() }) })
        .optional(),
    }),
  ),
  supervisionPhone: z.string().nullable(),
  onDuty: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  branches: z.array(z.object({ id: BranchIdField, name: z.string() })),
  groups: z.array(z.object({ id: GroupIdField, name: z.string() })),
  shown: z.array(ShownPerson),
  /** How many have agreed to be seen; `shown` lists the first of them. */
  shownCount: z.int(),
})
export type GridPeople = z.infer<typeof GridPeople>

/** Consent to show identity; `shows` names what beyond the name, each its own choice. */
export const ShowIdentity = z.object({
  actId: ActIdField,
  id: MemberIdField,
  shows: z.array(z.enum(['phone', 'unit'])),
  /** How the person agreed, for whoever asks: their own tap, or a paper and where it is kept. */
  evidence: z.string().trim().min(4).max(200),
})
export type ShowIdentity = z.infer<typeof ShowIdentity>

export const WithdrawIdentity = z.object({ actId: ActIdField, id: MemberIdField })
export type WithdrawIdentity = z.infer<typeof WithdrawIdentity>

/** The person's own consent, given signed in: how they agreed needs no telling. */
export const ShowOwn = ShowIdentity.omit({ evidence: true })
export type ShowOwn = z.infer<typeof ShowOwn>

/** An identity as the person it belongs to sees it, and whoever sees to consents. */
export const IdentityState = z.object({
  id: MemberIdField,
  kind: z.enum(['member', 'professional']),
  name: z.string(),
  profession: ProfessionField.nullable(),
  place: PlaceField,
  unit: z.string().nullable(),
  /** Masked, for whoever it does not belong to. */
  phone: z.string().nullable(),
  branch: z.string().nullable(),
  group: z.string().nullable(),
  /** Whether the person signs in, and so says yes or no themselves. */
  hasAccount: z.boolean(),
  shownSince: z.string().nullable(),
  shows: z.array(z.enum(['phone', 'unit'])),
})
export type IdentityState = z.infer<typeof IdentityState>
