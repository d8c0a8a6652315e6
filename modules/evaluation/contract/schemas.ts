import { z } from 'zod'
import type { Id } from '@lianxin/platform/ids'
import { SolvedField } from '@lianxin/cases/contract'
import { ActIdField } from '@lianxin/people/contract'
import { callOutcomeCodes } from './callbacks.ts'
import { periodKindCodes } from './periods.ts'
import { claimCodes, claims, groundCodes } from './pleas.ts'
import { namesSomebody } from './personal.ts'
import { MOST_ITEMS } from './schemes.ts'
import { opinionCodes, verdictCodes } from './samples.ts'

// 18 digits in text; the cast gives the text its brand once, at the edge.
export const IdField = z.string().regex(/^[1-9]\d{17}$/, '应为 18 位数字') as unknown as z.ZodType<Id, string>
export const OneOf = z.object({ id: IdField })
export const act = z.object({ actId: ActIdField })
/** What every act answers, the first time and for every repeat. */
export const Acted = z.object({ id: IdField, version: z.number().int() })

// An empty field of a form is the same as one left out.
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
const words = (most: number) => optional(z.string().trim().max(most))

/** Which period is opened by hand: one that began before the house did. */
export const OpenPeriod = act.extend({
  kind: z.enum(periodKindCodes),
  /** Any month of it: 202609. */
  month: z.coerce
    .number()
    .int()
    .min(200001)
    .max(299912)
    .refine((month) => month % 100 >= 1 && month % 100 <= 12, '月份应在 01 到 12 | The month lies between 01 and 12'),
  /** Six digits; whoever stands in one county need not say it. */
  county: optional(z.coerce.number().int().min(100_000).max(999_999)),
})
export type OpenPeriod = z.infer<typeof OpenPeriod>

/** Who decides from now on what units put before the panel. */
export const AppointPanel = act.extend({
  members: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(IdField).max(25)),
  why: z.string().trim().min(5).max(500),
})
export type AppointPanel = z.infer<typeof AppointPanel>

const published = (least: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(1000)
    .refine(
      (text) => !namesSomebody(text),
      '会公开的文字里不要写电话号码或证件号码 | No phone or identity numbers in words that are published',
    )

/** What a unit asks of the panel: about a case, by its number, or about a figure of a frozen period. */
export const Plead = act
  .extend({
    claim: z.enum(claimCodes),
    ground: z.enum(groundCodes),
    reason: published(10),
    /** Left out while the case's period is not frozen. */
    period: optional(IdField),
    number: words(40),
    indicator: words(40),
    good: optional(z.coerce.number().int().min(0)),
    of: optional(z.coerce.number().int().min(1)),
  })
  .superRefine((one, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (claims[one.claim].about === 'case') {
      if (!one.number) say('number', '请写诉求编号 | Write the number of the request')
      return
    }
    if (one.good === undefined) say('good', '请写分子应为多少 | Write what the numerator should be')
    if (one.of === undefined) say('of', '请写分母应为多少 | Write what the base should be')
    else if ((one.good ?? 0) > one.of) say('good', '分子不能大于分母 | The numerator is not larger than the base')
  })
export type Plead = z.infer<typeof Plead>

/** How a member of the panel decides. */
export const VoteOnPlea = act.extend({ decision: z.enum(['uphold', 'refuse']), reason: published(5) })
export type VoteOnPlea = z.infer<typeof VoteOnPlea>

/** One item of a scheme, as a form has it: `hand`, or the name of an indicator; its target in percent, or a number. */
const ItemField = z.object({
  source: z.string().trim().max(40),
  name: words(40),
  measure: words(200),
  target: z.coerce.number().positive().max(1_000_000),
  weight: z.coerce.number().int(),
})

/** A scheme for the units of a group, or the next version of one. */
export const ProposeScheme = act.extend({
  /** Left out for a new one. */
  scheme: optional(IdField),
  year: z.coerce.number().int().min(2000).max(2999),
  name: z.string().trim().min(2).max(40),
  units: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(IdField).max(200)),
  items: z.array(ItemField).max(MOST_ITEMS),
  why: optional(z.string().trim().min(10).max(1000)),
})
export type ProposeScheme = z.infer<typeof ProposeScheme>

/** A unit agrees to the version it has read. */
export const AgreeToScheme = act.extend({ no: z.coerce.number().int().min(1) })
export type AgreeToScheme = z.infer<typeof AgreeToScheme>

/** Which sheet: of a unit, for the period of a kind in which a month lies. */
export const WhichSheet = z.object({
  unit: IdField,
  kind: z.enum(periodKindCodes),
  month: z.coerce.number().int().min(200001).max(299912),
})
export type WhichSheet = z.infer<typeof WhichSheet>

/** A figure entered by hand, with what shows it. */
export const EnterFigure = act.extend({
  ...WhichSheet.shape,
  item: z.string().max(20),
  value: z.coerce.number().min(0).max(1_000_000),
  evidence: z.string().trim().min(10).max(1000),
  /** Documents or pictures, stored before. */
  files: z.array(IdField).max(3).default([]),
})
export type EnterFigure = z.infer<typeof EnterFigure>

/** Signs the sheet of a unit and period as it stands. */
export const SignSheet = act.extend(WhichSheet.shape)
export type SignSheet = z.infer<typeof SignSheet>

/** With it anybody tells whether a sheet was changed: PEM, Ed25519 over the UTF-8 of the sheet's content. */
export const SigningKey = z.object({ publicKey: z.string() })

/** What a call-back brought. */
export const AnswerCallback = act
  .extend({
    outcome: z.enum(callOutcomeCodes),
    way: z.enum(['callback', 'paper', 'helper']).default('callback'),
    helper: words(60),
    solved: optional(SolvedField),
    score: optional(z.coerce.number().int().min(1).max(5)),
    words: words(1000),
    /** The picture of her paper, stored before. */
    files: z.array(IdField).max(3).default([]),
  })
  .superRefine((one, ctx) => {
    const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (one.outcome !== 'answered') return
    if (!one.solved) say('solved', '请选择她说问题解决了没有 | Choose whether she said it is solved')
    if (!one.score) say('score', '请选择她给的分 | Choose the score she gave')
    if (one.way === 'helper' && !one.helper) say('helper', '请写她指定了谁 | Write whom she named')
  })
export type AnswerCallback = z.infer<typeof AnswerCallback>

/** Why the picture of a paper is looked at: it may hold her hand, her name and her number. */
export const OpenPaper = act.extend({ why: z.string().trim().min(4).max(200) })
export type OpenPaper = z.infer<typeof OpenPaper>

/** What the checker saw. */
export const JudgeSample = act.extend({ verdict: z.enum(verdictCodes), note: words(1000) })
export type JudgeSample = z.infer<typeof JudgeSample>

/** What a person makes of a finding. */
export const LookAtFinding = act.extend({ opinion: z.enum(opinionCodes), note: z.string().trim().min(5).max(1000) })
export type LookAtFinding = z.infer<typeof LookAtFinding>
