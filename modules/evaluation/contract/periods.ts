/** Small tables of the assessment periods. Free of zod, so that a phone may read them. */
interface Named {
  readonly zh: string
  readonly en: string
}

/** How long a period is; each begins with its first month. */
export const periodKinds = {
  month: { zh: '月度', en: 'month' },
  quarter: { zh: '季度', en: 'quarter' },
  year: { zh: '年度', en: 'year' },
} as const satisfies Record<string, Named>
export type PeriodKind = keyof typeof periodKinds
export const periodKindCodes = Object.keys(periodKinds) as PeriodKind[]

/** What the figures of a frozen period are told apart by. */
export const figureGroups = {
  whole: { zh: '总体', en: 'the whole' },
  unit: { zh: '按单位', en: 'by unit' },
  township: { zh: '按镇街', en: 'by township' },
} as const satisfies Record<string, Named>
export type FigureGroup = keyof typeof figureGroups
export const figureGroupCodes = Object.keys(figureGroups) as FigureGroup[]

/** Which cases of a frozen period a list shows: those of a figure's two parts, those outside it, those changed since. */
export const caseLists = {
  numerator: { zh: '计入分子', en: 'numerator' },
  denominator: { zh: '计入分母', en: 'base' },
  outside: { zh: '不在分母', en: 'outside the base' },
  changed: { zh: '冻结后有变化', en: 'changed since' },
} as const satisfies Record<string, Named>
export type CaseList = keyof typeof caseLists
export const caseListCodes = Object.keys(caseLists) as CaseList[]
