import type { IndicatorName } from '../indicators.ts'

interface AnyItem {
  readonly code: string
  readonly weight: number
}

/** An item whose figure is an indicator of this house. */
export interface IndicatorItem extends AnyItem {
  readonly source: 'indicator'
  readonly indicator: IndicatorName
  /** A share between 0 and 1: to be reached from below, or, where low is good, not to be passed. */
  readonly target: number
}

/** An item that is entered by hand, with evidence. */
export interface HandItem extends AnyItem {
  readonly source: 'hand'
  readonly name: string
  /** What is counted, and what is evidence of it. */
  readonly measure: string
  /** A number to be reached from below. */
  readonly target: number
}

export type SchemeItem = IndicatorItem | HandItem

export interface SchemeUnit {
  readonly id: string
  readonly name: string
}

/** What the units of a group agree to: who they are, and by what they are assessed. */
export interface SchemeContent {
  readonly units: readonly SchemeUnit[]
  readonly items: readonly SchemeItem[]
}

/** A version as it was proposed, with those who agreed to it. */
export interface SchemeVersion {
  readonly no: number
  readonly content: SchemeContent
  readonly agreements: readonly { readonly unit: string; readonly at: number }[]
}

/** When the last of all units agreed, in milliseconds since the epoch; null while one has not. */
export function agreedAt({ content, agreements }: SchemeVersion): number | null {
  const by = new Map(agreements.map(({ unit, at }) => [unit, at]))
  let last = 0
  for (const { id } of content.units) {
    const at = by.get(id)
    if (at === undefined) return null
    last = Math.max(last, at)
  }
  return last
}
