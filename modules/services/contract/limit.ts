/**
 * How long something may take.
 * `urgent_hour`: hours by the clock, nights and holidays too. `work_hour`: hours in which the unit works.
 * `work_day`: the first day does not count; ends at the close of the last. `natural_day`: the first day does not
 * count; a last day off moves to the next workday (民法典 201, 203).
 */
export const limitUnits = {
  urgent_hour: { zh: '小时（昼夜）', en: 'hours, day and night' },
  work_hour: { zh: '个工作小时', en: 'working hours' },
  work_day: { zh: '个工作日', en: 'working days' },
  natural_day: { zh: '天', en: 'days' },
} as const

export type LimitUnit = keyof typeof limitUnits
export const limitUnitCodes = Object.keys(limitUnits) as LimitUnit[]

export interface Limit {
  readonly unit: LimitUnit
  readonly value: number
}

/** A limit as people say it: 2 个工作日, 2 working days. */
export function sayLimit(limit: Limit, lang: 'zh' | 'en'): string {
  return `${limit.value} ${limitUnits[limit.unit][lang]}`
}
