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

/** Of all that have the words so many are gone through at most, the newest first, to find those of one unit. */
const LOOKED = 2000

/**
 * Keys of the newest cases that have all these words, within the desk's range, `most` of them; a handler's are those that
 * are or were with the own unit. Of older years where the towns of the range are given. Undefined when the words hold no
 * term to look for. The keys tell nothing by themselves: whoever asks reads the cases under the own scope.
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
  const [unit, looked] = desk.shape.ownOnly ? [desk.unit, LOOKED] : [null, most]
  return raw<FoundCase>(sql`
    select county, id from cases.find_cases(${desk.counties}::int4[], ${desk.lo}::int8, ${desk.hi}::int8,
      ${shelves}::int4[], ${terms.length}::int4, ${unit}::int8, ${looked}::int4, ${most}::int4)`)
}
