import type { Level } from '@lianxin/places/contract'
import type { UnitKind } from '@lianxin/people/contract'
import { platformOf } from '@lianxin/people/contract'
import type { Category, CategoryField } from '../contract/category.ts'
import type { Limit } from '../contract/limit.ts'
import type { Nature } from '../contract/natures.ts'

/** What a heading gives its items unless they say otherwise. */
interface Defaults {
  readonly level: Level
  readonly department: UnitKind
}

type Own = Partial<
  Pick<
    Category,
    | 'level'
    | 'department'
    | 'platform'
    | 'respond'
    | 'natures'
    | 'confidential'
    | 'mustReport'
    | 'urgent'
    | 'recusal'
    | 'statutory'
    | 'remit'
    | 'hotline'
    | 'fields'
  >
>

/** Limits, as short as the table writes them. Eight working hours are a working day: see days(). */
export const hours = (value: number): Limit => ({ unit: 'work_hour', value })
/** Limits of two days and more are kept in days, so that an office with shorter days gains no extra day by it. */
export const days = (value: number): Limit => ({ unit: 'work_day', value })
export const naturalDays = (value: number): Limit => ({ unit: 'natural_day', value })
export const atOnce = (value = 1): Limit => ({ unit: 'urgent_hour', value })

/** A detail to ask for: a few words unless it says otherwise, never demanded. */
export const ask = (name: string, zh: string, en: string, kind: CategoryField['kind'] = 'text'): CategoryField => ({
  name,
  label: { zh, en },
  kind,
  options: [],
  required: false,
})

const usual: readonly Nature[] = ['help', 'complaint', 'report', 'enquiry', 'suggestion']

/** Items under a heading, numbered as they stand: the n-th is code big + n. Add at the end, never in between. */
export function under(big: string, defaults: Defaults) {
  let serial = 0
  return (
    names: readonly [zh: string, en: string],
    limit: Limit | null,
    about: readonly [zh: string, en: string],
    closing: readonly [zh: string, en: string],
    words: string,
    own: Own = {},
  ): Category => {
    const department = own.department ?? defaults.department
    return {
      code: big + String(++serial).padStart(2, '0'),
      name: { zh: names[0], en: names[1] },
      description: { zh: about[0], en: about[1] },
      level: defaults.level,
      platform: platformOf(department) ?? 'service',
      limit,
      respond: null,
      natures: usual,
      confidential: false,
      mustReport: false,
      urgent: false,
      recusal: false,
      statutory: null,
      remit: own.level ?? defaults.level,
      hotline: null,
      fields: [],
      closing: { zh: closing[0], en: closing[1] },
      words: words.split(/\s+/),
      retired: false,
      successor: null,
      ...own,
      department,
    }
  }
}
