import { z } from 'zod'
import { PlaceField, UnitIdField } from '@lianxin/people/contract'
import { fieldKindCodes } from '@lianxin/services/contract'
import { beginnings } from './entries.ts'
import {
  ActField,
  At,
  CaseIdField,
  CategoryField,
  ChannelField,
  FileIdField,
  LevelField,
  NatureField,
  OutcomeField,
  SolvedField,
  StatusField,
} from './schemas.ts'

const UnitRef = z.object({ id: UnitIdField, name: z.string() })
const PlaceRef = z.object({ code: PlaceField, name: z.string() })

/** The four clocks; null where a clock does not run. */
export const Clocks = z.object({
  respondBy: At.nullable(),
  dispatchBy: At.nullable(),
  handleBy: At.nullable(),
  checkBy: At.nullable(),
})
export type Clocks = z.infer<typeof Clocks>

/** The clock that runs now: what is left, as a share of the whole; `soon` from three quarters on, `late` from the end. */
export const RunningClock = z.object({
  kind: z.enum(['respond', 'dispatch', 'handle', 'check', 'rate']),
  from: At,
  by: At,
  state: z.enum(['well', 'soon', 'late']),
  spent: z.number(),
})
export type RunningClock = z.infer<typeof RunningClock>

/** One step of the way, as it may be shown to this reader. */
export const Step = z.object({
  version: z.number().int(),
  act: z.union([ActField, z.enum(beginnings)]),
  at: At,
  /** Who did it, as the reader may know it: a name to staff, the unit to the reporter. */
  by: z.string(),
  /** The sentence in the reader's language. */
  text: z.string(),
  /** The handler's or the reporter's own words. */
  words: z.string().nullable(),
  files: z.array(FileIdField),
})
export type Step = z.infer<typeof Step>

/** Why a case went where it went. */
export const Trace = z.object({
  /** `rule`: a published rule decided; `person`: none could, and a person is asked. */
  by: z.enum(['rule', 'person']),
  rule: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: At.nullable(),
  version: z.number().int().nullable(),
  why: z.string(),
  /** Its place in the order of that version. */
  order: z.number().int().nullish(),
  /** Units that help. */
  assists: z.array(z.string()).optional(),
})
export type Trace = z.infer<typeof Trace>

/** A detail as it was given, in the reader's language. */
export const DetailShown = z.object({ name: z.string(), label: z.string(), text: z.string() })
export type DetailShown = z.infer<typeof DetailShown>

/** A detail the category asks for that nobody has given yet. */
export const DetailAsked = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(fieldKindCodes),
  /** Of a choice, as they are shown; what is chosen is sent back so. */
  options: z.array(z.string()),
  required: z.boolean(),
})
export type DetailAsked = z.infer<typeof DetailAsked>

/** A case as the one who reported it sees it. */
export const MyCase = z.object({
  id: CaseIdField,
  number: z.string(),
  version: z.number().int(),
  title: z.string(),
  text: z.string(),
  status: StatusField,
  /** The state in the reporter's words. */
  now: z.string(),
  category: z.object({ code: CategoryField, name: z.string() }).nullable(),
  place: PlaceRef,
  address: z.string().nullable(),
  unit: UnitRef.nullable(),
  reportedAt: At,
  handleBy: At.nullable(),
  clock: RunningClock.nullable(),
  urgent: z.boolean(),
  outcome: OutcomeField.nullable(),
  result: z.string().nullable(),
  /** The levels that held it, in order; empty while it has been at one only. */
  path: z.array(z.object({ level: LevelField, at: At })),
  rating: z.object({ solved: SolvedField, score: z.number().int(), words: z.string().nullable() }).nullable(),
  files: z.array(FileIdField),
  details: z.array(DetailShown),
  /** What the category asks for and is still open. */
  asks: z.array(DetailAsked),
  /** The levels that held it, and for how many working hours; empty while it has stayed where it came in. */
  way: z.object({ hops: z.number().int(), held: z.array(z.object({ level: LevelField, hours: z.number() })) }),
  steps: z.array(Step),
  /** The case hers is handled with, while it is: where that stands, who has it and by when. */
  together: z
    .object({ number: z.string(), now: z.string(), unit: UnitRef.nullable(), handleBy: At.nullable() })
    .nullable(),
  acts: z.array(ActField),
})
export type MyCase = z.infer<typeof MyCase>

/** A unit that answered for matters like this: how likely, and what that rests on. It proposes; a person decides. */
export const SuggestedUnit = UnitRef.extend({
  /** Between 0 and 1. */
  share: z.number(),
  times: z.number().int(),
  of: z.number().int(),
  /** Counted in this township; else everywhere. */
  here: z.boolean(),
})
export type SuggestedUnit = z.infer<typeof SuggestedUnit>

/** A case as staff see it, with exactly the acts that are possible now. */
export const CaseView = MyCase.extend({
  channel: ChannelField,
  nature: NatureField.nullable(),
  level: LevelField,
  clocks: Clocks,
  returns: z.number().int(),
  reworks: z.number().int(),
  reopens: z.number().int(),
  confidential: z.boolean(),
  /** Its number in the system it came from. */
  outsideNumber: z.string().nullable(),
  /** Masked; null when it must not reach this reader. */
  reporter: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  /** Who of the unit has it in hand, by name. */
  assignee: z.string().nullable(),
  /** The case that the reporter says hers is the same as. */
  saidSame: z.object({ id: CaseIdField, number: z.string() }).nullable(),
  /** Whom it complains of: recused, or not yet settled. */
  complaint: z.object({ unit: UnitRef.nullable(), words: z.string().nullable(), sealed: z.boolean() }).nullable(),
  proposedUnit: UnitRef.nullable(),
  trace: Trace.nullable(),
  /** Who may be responsible, where no rule decided and no unit has it yet; empty where a person has to judge unaided. */
  suggestedUnits: z.array(SuggestedUnit),
  point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
})
export type CaseView = z.infer<typeof CaseView>
