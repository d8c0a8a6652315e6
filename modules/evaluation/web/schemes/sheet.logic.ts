import type { Lang } from '@lianxin/platform/i18n'
import { roles, type RoleCode } from '@lianxin/people/contract'
import { levels } from '../../contract/schemes.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import type { SchemeItem } from '../../rules/scheme/scheme.ts'
import type { SheetContent, SheetFigure, SheetItem } from '../../rules/scheme/sheet.ts'
import { percent } from '../figures/figures.logic.ts'
import { words } from '../words.ts'

/** An item by its name: the indicator's, or the one that was agreed. */
export const itemName = (lang: Lang, item: SchemeItem): string =>
  item.source === 'indicator' ? indicatorOf(item.indicator)[lang] : item.name

const isLow = (item: SchemeItem): boolean => item.source === 'indicator' && indicatorOf(item.indicator).better === 'low'

/** A target as it is agreed: 「不低于 90.0%」. */
export function sayTarget(lang: Lang, item: SchemeItem): string {
  const w = words(lang).schemes
  const value = item.source === 'indicator' ? percent(item.target) : String(item.target)
  return isLow(item) ? w.lowTarget(value) : w.highTarget(value)
}

/** A share's base, interval, coverage and bounds, in words. */
export function sayBase(lang: Lang, { rate, bounds, coverage }: SheetFigure): string {
  const w = words(lang).figures
  return [
    w.base(rate.good, rate.of),
    w.range(percent(rate.low), percent(rate.high)),
    ...(coverage === null ? [] : [w.coverage(percent(coverage))]),
    ...(bounds ? [w.bounds(percent(bounds.low), percent(bounds.high))] : []),
  ].join(' · ')
}

function sayHow(lang: Lang, { item, score, frozen, corrected, hand }: SheetItem): string {
  const w = words(lang).schemes
  const rate = (corrected ?? frozen)?.rate
  switch (score.how) {
    case 'reached':
    case 'hand_reached':
      return w.howReached
    case 'within':
      return w.howWithin
    case 'few':
      return w.howFew
    case 'hand_missing':
      return w.howMissing
    case 'hand_part':
      return w.howHandPart(String(hand?.value ?? 0), String(item.target), item.weight)
    case 'part':
      return isLow(item)
        ? w.howPartLow(percent(1 - (rate?.low ?? 0)), percent(1 - item.target), item.weight)
        : w.howPart(percent(rate?.high ?? 0), percent(item.target), item.weight)
  }
}

/** A line of a sheet as people read it, the same on the page, in the table and in the PDF. */
export interface SheetLine {
  readonly code: string
  readonly name: string
  readonly weight: number
  readonly target: string
  readonly value: string
  /** What froze, where the panel corrected it. */
  readonly frozen: string | null
  readonly base: string
  readonly band: string
  readonly points: string
  readonly how: string
  /** Files that show a figure entered by hand. */
  readonly files: readonly string[]
}

/** All lines of a sheet in words. */
export function sheetLines(lang: Lang, { items }: SheetContent): SheetLine[] {
  const w = words(lang)
  return items.map((one) => {
    const { item, frozen, corrected, hand } = one
    const stands = corrected ?? frozen
    return {
      code: item.code,
      name: itemName(lang, item),
      weight: item.weight,
      target: sayTarget(lang, item),
      value: stands ? percent(stands.rate.value) : hand ? String(hand.value) : '–',
      frozen:
        corrected && frozen ? w.schemes.frozenLine(`${percent(frozen.rate.value)} · ${sayBase(lang, frozen)}`) : null,
      base: stands ? sayBase(lang, stands) : hand ? w.schemes.evidenceLine(hand.evidence, hand.by) : '–',
      band: one.band ? w.figures.bands[one.band] : '–',
      points: one.points === null ? '–' : one.points.toFixed(1),
      how: sayHow(lang, one),
      files: hand?.files ?? [],
    }
  })
}

/** The sheet as a whole, in one sentence with its level. */
export function sayTotal(lang: Lang, { total }: SheetContent): string {
  const w = words(lang).schemes
  const line =
    total.points === null ? w.totalFew(total.scoredWeight) : w.totalLine(total.points.toFixed(1), total.scoredWeight)
  return `${levels[total.level][lang]} · ${line}`
}

export const roleName = (role: string, lang: Lang): string =>
  Object.hasOwn(roles, role) ? roles[role as RoleCode][lang] : role
