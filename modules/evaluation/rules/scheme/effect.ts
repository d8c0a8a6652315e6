import { monthOf, monthPlus } from '../month.ts'
import type { Span } from '../period/span.ts'
import { agreedAt, type SchemeVersion } from './scheme.ts'

const firstMonth = (year: number): number => year * 100 + 1
const lastMonth = (year: number): number => year * 100 + 12

/**
 * From which month a version binds: the first of the year where all agreed before it began, else the month after the
 * last agreement, so that nobody is assessed by what they had not agreed to. Null while one has not agreed, or when the
 * year is over by then.
 */
export function bindsFrom(year: number, version: SchemeVersion): number | null {
  const at = agreedAt(version)
  if (at === null) return null
  const month = Math.max(firstMonth(year), monthPlus(monthOf(at), 1))
  return month > lastMonth(year) ? null : month
}

/** Whether a scheme still lies before its year: then it is agreed, and needs no record of a change. */
export const isBefore = (year: number, now: number): boolean => monthOf(now) < firstMonth(year)

/**
 * The version by which a period is assessed: the last that binds by its last month, if some version bound from its first
 * month on; else none: a period is not assessed by what came into force in the middle of it alone.
 */
export function versionFor<V extends SchemeVersion>(year: number, versions: readonly V[], span: Span): V | undefined {
  if (span.from < firstMonth(year) || span.to > lastMonth(year)) return undefined
  const binding = versions.flatMap((version) => {
    const from = bindsFrom(year, version)
    return from === null ? [] : [{ version, from }]
  })
  if (!binding.some(({ from }) => from <= span.from)) return undefined
  return binding
    .filter(({ from }) => from <= span.to)
    .toSorted((a, b) => a.version.no - b.version.no)
    .at(-1)?.version
}
