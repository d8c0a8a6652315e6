import type { Category, Limit } from '@lianxin/services/rules'
import type { CaseTrack } from '../contract/kinds.ts'

/** The procedures that have a law of their own, by category: 信访转办 and 信息公开. */
const special: Readonly<Record<string, CaseTrack>> = { '1205': 'petition', '1206': 'disclosure' }
/** 信访工作条例 34: sixty days, extended by at most thirty (35); review and re-check thirty days each (35, 36). */
const petition = { unit: 'natural_day', value: 60 } as const satisfies Limit
export const reviewLimit = { unit: 'natural_day', value: 30 } as const satisfies Limit
export const REVIEWS = 2
const LONGEST_PETITION_EXTENSION = 30

/** Which procedure a case follows. */
export const trackOf = (category: string | null): CaseTrack =>
  category === null ? 'ordinary' : (special[category] ?? 'ordinary')

/** The handling limit of a category: a petition's is the law's, whatever the catalogue says of telling it on. */
export const limitOf = (category: Pick<Category, 'code' | 'limit'>): Limit | null =>
  trackOf(category.code) === 'petition' ? petition : category.limit

/** The most an extension may add, in the unit of the limit: the limit itself, for petitions thirty days. */
export const longestExtension = (track: CaseTrack, limit: Limit): number =>
  track === 'petition' ? Math.min(limit.value, LONGEST_PETITION_EXTENSION) : limit.value
