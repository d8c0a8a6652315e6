import { sql } from 'kysely'
import { raw, type Statement } from '@lianxin/platform/db'
import type { PlaceCode } from '@lianxin/platform/ids'
import { queryKeys } from '../../rules/search-shelves.ts'
import { queryTerms } from '../../rules/search-terms.ts'
import type { Desk } from '../reads/queue/desk-scope.ts'
import { cutWords } from './cut-words.ts'

export interface FoundCase {
  readonly county: number
  readonly id: string
}

/**
 * Keys of the newest cases that have all these words, within the desk's range; of older years where its towns are given. Undefined when the words hold no term to
 * look for. The keys tell nothing by themselves: whoever asks reads the cases under the own scope.
 */
export function findCases(
  words: string,
  desk: Desk,
  most: number,
  olderIn?: readonly PlaceCode[],
): Statement<FoundCase> | undefined {
  const terms = queryTerms(words, cutWords)
  if (terms.length === 0) return undefined
  const shelves = queryKeys(terms, desk.lo, desk.now.epochMilliseconds, olderIn)
  return raw<FoundCase>(sql`
    select county, id from cases.search_cases(${[...desk.counties]}::int4[], ${desk.lo}::int8, ${desk.hi}::int8,
      ${shelves}::int4[], ${terms.length}::int4, ${most}::int4)`)
}
