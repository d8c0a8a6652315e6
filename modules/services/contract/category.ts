import type { Level } from '@lianxin/places/contract'
import type { Platform, UnitKind } from '@lianxin/people/contract'
import type { Limit } from './limit.ts'
import type { Nature } from './natures.ts'

/** Words in both languages. */
export interface Both {
  readonly zh: string
  readonly en: string
}

/** Big two digits and small two, as in 数字城管: 0202 is the second item under 02. */
export type CategoryCode = string
/** Numbers to ring at once instead of writing. */
export type Hotline = '110' | '119' | '120' | '122' | '12345'

/** How a detail is given. */
export const fieldKinds = {
  text: { zh: '一句话', en: 'a few words' },
  number: { zh: '数字', en: 'a number' },
  date: { zh: '日期', en: 'a day' },
  yesNo: { zh: '是或否', en: 'yes or no' },
  choice: { zh: '选一项', en: 'one of a list' },
} as const satisfies Record<string, Both>
export type FieldKind = keyof typeof fieldKinds
export const fieldKindCodes = Object.keys(fieldKinds) as FieldKind[]

/** A detail (要点) worth asking for this category: a row of its form, as data. At most five a category. */
export interface CategoryField {
  readonly name: string
  readonly label: Both
  readonly kind: FieldKind
  /** Of a choice: what may be chosen. Empty for the other kinds. */
  readonly options: readonly Both[]
  /** Without it nothing is taken in. False unless the administrator says so: a resident is asked, not stopped. */
  readonly required: boolean
}

/** A first-level heading of the tree. */
export interface CategoryGroup {
  readonly code: string
  readonly name: Both
}

/** What a request may be about, and all that follows from it. */
export interface Category {
  readonly code: CategoryCode
  readonly name: Both
  /** What it covers, told to a resident. */
  readonly description: Both
  /** The level whose unit answers by default. */
  readonly level: Level
  /** The kind of department that answers; at a village the village committee does. */
  readonly department: UnitKind
  /** Which of the town's four platforms keeps it in view. */
  readonly platform: Platform
  /** Handling limit from acceptance; null where nothing is to be handled (praise). */
  readonly limit: Limit | null
  /** First contact, where it differs from the general limit. */
  readonly respond: Limit | null
  readonly natures: readonly Nature[]
  /** The reporter must stay unknown to the unit complained of. */
  readonly confidential: boolean
  /** The law wants the police told at once, whatever the reporter chose. */
  readonly mustReport: boolean
  /** Rings the person on duty until taken. */
  readonly urgent: boolean
  /** The unit complained of is kept out; the case goes to the discipline body. */
  readonly recusal: boolean
  /** The rule of law that sets the limit or the duty, as cited. */
  readonly statutory: string | null
  /** The lowest level that may be given it; a village may refuse what is not on its list. */
  readonly remit: Level
  readonly hotline: Hotline | null
  readonly fields: readonly CategoryField[]
  /** When it counts as done. */
  readonly closing: Both
  /** Words residents use for it. */
  readonly words: readonly string[]
  /** Kept for old cases, no longer offered. */
  readonly retired: boolean
  /** The category that took its place when it was retired: an old link, draft or rule leads there. */
  readonly successor: CategoryCode | null
}

/** A version of the whole tree: what a case was judged by. */
export interface Catalogue {
  readonly version: number
  readonly groups: readonly CategoryGroup[]
  readonly categories: readonly Category[]
}
