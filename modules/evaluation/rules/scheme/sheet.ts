import { band, type Band } from '../band.ts'
import { indicatorOf, type IndicatorName } from '../indicators.ts'
import { nonResponseBounds, type Bounds } from '../non-response.ts'
import type { Based } from '../panel/correct.ts'
import type { Span } from '../period/span.ts'
import { wilson, type Rate } from '../wilson.ts'
import { pointsOf, scoreHand, scoreRate, totalOf, type Scored, type Total } from './points.ts'
import type { SchemeItem, SchemeUnit } from './scheme.ts'

/** A figure as a sheet states it: with its interval, and what silence may hide. */
export interface SheetFigure {
  readonly rate: Rate
  readonly bounds: Bounds | null
  readonly coverage: number | null
}

/** What somebody entered for an item. */
export interface HandEntry {
  readonly value: number
  readonly evidence: string
  readonly by: string
  /** ISO instant. */
  readonly at: string
  readonly files: readonly string[]
}

export interface SheetItem {
  readonly item: SchemeItem
  readonly frozen: SheetFigure | null
  /** As decisions of the panel leave it; null when none touches it. What is scored. */
  readonly corrected: SheetFigure | null
  /** The share of the whole group, which the band is held against. */
  readonly group: number | null
  readonly band: Band | null
  readonly hand: HandEntry | null
  readonly score: Scored
  readonly points: number | null
}

/** A department's sheet of a period: everything it says, and everything that it follows from. */
export interface SheetContent {
  readonly scheme: { readonly id: string; readonly name: string; readonly year: number; readonly version: number }
  /** Every version after the first, with its reason. */
  readonly changes: readonly { readonly version: number; readonly why: string; readonly at: string }[]
  readonly unit: SchemeUnit
  readonly period: Span
  /** The frozen lists it rests on. */
  readonly frozen: readonly { readonly period: string; readonly checksum: string }[]
  readonly items: readonly SheetItem[]
  readonly total: Total
}

/** Figures of one unit in several counties, or of several units, as one. */
export function together(name: IndicatorName, some: readonly Based[]): SheetFigure | null {
  const sum = (of: (one: Based) => number) => some.reduce((all, one) => all + of(one), 0)
  const good = sum(({ rate }) => rate?.good ?? 0)
  const rate = wilson(
    good,
    sum(({ rate: one }) => one?.of ?? 0),
  )
  if (!rate) return null
  if (!indicatorOf(name).byResidents) return { rate, bounds: null, coverage: null }
  const [rated, asked] = [sum((one) => one.rated), sum((one) => one.asked)]
  return { rate, bounds: nonResponseBounds(good, rated, asked), coverage: asked === 0 ? null : rated / asked }
}

/** What an item is scored from. */
export interface ItemGiven {
  /** The unit's own figures, one a county: as frozen, and as they stand. */
  readonly frozen: readonly Based[]
  readonly standing: readonly Based[]
  readonly isCorrected: boolean
  /** The figures of every unit of the group, as they stand. */
  readonly group: readonly Based[]
  readonly hand: HandEntry | null
}

/** One line of a sheet. */
export function sheetItem(item: SchemeItem, given: ItemGiven): SheetItem {
  if (item.source === 'hand') {
    const score = scoreHand(given.hand?.value ?? null, item.target)
    const none = { frozen: null, corrected: null, group: null, band: null }
    return { item, ...none, hand: given.hand, score, points: pointsOf(item.weight, score) }
  }
  const frozen = together(item.indicator, given.frozen)
  const corrected = given.isCorrected ? together(item.indicator, given.standing) : null
  const stands = corrected ?? frozen
  const group = together(item.indicator, given.group)?.rate.value ?? null
  const score = scoreRate(item.indicator, stands?.rate ?? null, item.target)
  return {
    item,
    frozen,
    corrected,
    group,
    band: stands && group !== null ? band(stands.rate, group) : null,
    hand: null,
    score,
    points: pointsOf(item.weight, score),
  }
}

/** The whole sheet. */
export function sheetOf(head: Omit<SheetContent, 'items' | 'total'>, items: readonly SheetItem[]): SheetContent {
  return { ...head, items, total: totalOf(items.map(({ item, score }) => ({ weight: item.weight, score }))) }
}

/** Items that wait for somebody to enter them: without them a sheet is not signed. */
export const missingHand = ({ items }: SheetContent): string[] =>
  items.flatMap(({ item, hand }) => (item.source === 'hand' && !hand ? [item.name] : []))
