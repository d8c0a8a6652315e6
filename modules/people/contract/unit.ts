import { z } from 'zod'
import { AccountIdField, ActIdField, DayField, DutyIdField, PlaceField, ReasonField, UnitIdField } from './fields.ts'
import { platformCodes } from './platforms.ts'
import { unitKindCodes } from './unit-kinds.ts'

export const UnitKindField = z.enum(unitKindCodes)
export const PlatformField = z.enum(platformCodes)

/** A unit as the directory shows it. */
export const Unit = z.object({
  id: UnitIdField,
  kind: UnitKindField,
  name: z.string(),
  place: PlaceField,
  /** The unit above in its own line (条): a town station's county department. */
  parent: UnitIdField.nullable(),
  /** The town platform it works in (块), when it is a station. */
  platform: PlatformField.nullable(),
  /** The number people may ring, as posted. */
  phone: z.string().nullable(),
  /** Where people find it. */
  address: z.string().nullable(),
  /** Former names and abbreviations. */
  aliases: z.array(z.string()),
  /** First day on which it no longer stands; its successor answers then. */
  closedOn: z.iso.date().nullable(),
  successor: UnitIdField.nullable(),
})
export type Unit = z.infer<typeof Unit>

export const ListUnits = z.object({ place: PlaceField.optional(), kind: UnitKindField.optional() })

export const CreateUnit = z.object({
  actId: ActIdField,
  kind: UnitKindField,
  name: z.string().trim().min(2).max(60),
  place: PlaceField,
  parent: UnitIdField.optional(),
  phone: z.string().trim().max(30).optional(),
})
export type CreateUnit = z.infer<typeof CreateUnit>

/** Left out means leave it, null means clear it. */
export const EditUnit = z.object({
  actId: ActIdField,
  id: UnitIdField,
  name: z.string().trim().min(2).max(60).optional(),
  phone: z.string().trim().max(30).nullable().optional(),
  address: z.string().trim().min(2).max(100).nullable().optional(),
  /** Former names and abbreviations, all of them; a name that is given up joins them by itself. */
  aliases: z.array(z.string().trim().min(2).max(60)).max(20).optional(),
})
export type EditUnit = z.infer<typeof EditUnit>

export const CloseUnit = z.object({
  actId: ActIdField,
  id: UnitIdField,
  on: DayField,
  successor: UnitIdField,
  reason: ReasonField,
})
export type CloseUnit = z.infer<typeof CloseUnit>

/** Puts a unit into one of a township's platforms, or with null into none. */
export const SetPlatform = z.object({
  actId: ActIdField,
  place: PlaceField,
  unit: UnitIdField,
  platform: PlatformField.nullable(),
})
export type SetPlatform = z.infer<typeof SetPlatform>

/**
 * A line of the duty rota (值班): on these weekdays (1 = Monday … 7) from `start` for so many minutes, in the days
 * from `from` until before `to`. A `substitute` line goes before the regular ones.
 */
export const DutyLine = z.object({
  account: AccountIdField,
  from: DayField,
  to: DayField.nullable(),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  /** Minute of the day at which the watch begins, 0–1439, by the city's clock. */
  start: z.int().min(0).max(1439),
  /** Length of the watch in minutes, at most a day; it may run past midnight. */
  minutes: z.int().min(30).max(1440),
  substitute: z.boolean(),
})
export type DutyLine = z.infer<typeof DutyLine>

export const SetDuty = z.object({ actId: ActIdField, id: UnitIdField, lines: z.array(DutyLine).max(100) })
export type SetDuty = z.infer<typeof SetDuty>

/** The person on call for a unit at an instant, and where the answer came from when the unit itself had nobody. */
export const OnDuty = z.object({
  unit: UnitIdField,
  unitName: z.string(),
  account: AccountIdField,
  name: z.string(),
  phone: z.string().nullable(),
  until: z.string().nullable(),
  /** `rota`: the unit's own; `lead`: whoever heads it; `above`: the next office up, because nobody was named. */
  by: z.enum(['rota', 'lead', 'above']),
})
export type OnDuty = z.infer<typeof OnDuty>

export const DutyView = z.object({ id: DutyIdField, name: z.string() }).extend(DutyLine.shape)
export type DutyView = z.infer<typeof DutyView>
