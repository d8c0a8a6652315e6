import { z } from 'zod'
import { PlaceField, UnitIdField } from '@lianxin/people/contract'
import { RunningClock } from './case-view.ts'
import { At, CaseIdField, CategoryField, ChannelField, StatusField } from './schemas.ts'

/**
 * Views of the desk. `office`: to accept, dispatch or decide on as the office; `unit`: with my unit; `mine`: of those what I
 * have myself, or hold for somebody on leave;
 * `assist`: my unit was called to help;
 * `check`: to check; `late`: past a limit; `open`: all that is open in my place; `ended`: closed of late.
 */
export const queueViews = ['office', 'unit', 'mine', 'assist', 'check', 'late', 'open', 'ended'] as const
export type QueueViewName = (typeof queueViews)[number]

/** A desk needs to know that it is many, not how many: nothing is counted further. */
export const MOST_COUNTED = 199

export const queueClocks = ['late', 'day', 'week'] as const
/** A box that is ticked or not there at all. */
const Flag = z.literal('1')

export const QueueQuery = z.object({
  view: z.enum(queueViews).default('unit'),
  place: PlaceField.optional(),
  category: z
    .string()
    .regex(/^\d{2}(\d{2})?$/)
    .optional(),
  status: StatusField.optional(),
  channel: ChannelField.optional(),
  unit: UnitIdField.optional(),
  /** By its running clock: past it, or due within a day or a week. */
  clock: z.enum(queueClocks).optional(),
  urgent: Flag.optional(),
  /** Days on which it was reported, both included, as the city counts them. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** What I took down or handled myself. */
  mine: Flag.optional(),
  /** Of what was searched for, that which is older than three years; a town looks at all years at once. */
  older: Flag.optional(),
  after: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type QueueQuery = z.infer<typeof QueueQuery>

export const QueueRow = z.object({
  id: CaseIdField,
  number: z.string(),
  version: z.number().int(),
  title: z.string(),
  status: StatusField,
  category: z.object({ code: CategoryField, name: z.string() }).nullable(),
  place: z.object({ code: PlaceField, name: z.string() }),
  unit: z.object({ id: UnitIdField, name: z.string() }).nullable(),
  /** What its words propose, while nobody has sorted it. */
  proposed: z.string().nullable(),
  channel: ChannelField,
  reportedAt: At,
  clock: RunningClock.nullable(),
  urgent: z.boolean(),
  confidential: z.boolean(),
})
export type QueueRow = z.infer<typeof QueueRow>

export const Queue = z.object({
  rows: z.array(QueueRow),
  /** Hand back as `after` for the next page; null at the end. */
  next: z.string().nullable(),
  /** How many stand in each view, counted to `MOST_COUNTED` at most. */
  counts: z.record(z.enum(queueViews), z.number().int()),
})
export type Queue = z.infer<typeof Queue>

export const MyCaseRow = z.object({
  id: CaseIdField,
  number: z.string(),
  title: z.string(),
  status: StatusField,
  now: z.string(),
  place: z.string(),
  reportedAt: At,
  handleBy: At.nullable(),
  /** The reporter is asked for something: rate it. */
  asks: z.boolean(),
})
export type MyCaseRow = z.infer<typeof MyCaseRow>
