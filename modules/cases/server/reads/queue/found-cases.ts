import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, kinds, parseHumanId, type PlaceCode } from '@lianxin/platform/ids'
import type { QueueQuery } from '../../../contract/queue.ts'
import { findCases } from '../../search/find-cases.ts'
import type { CasesState } from '../../state.ts'
import { inSight, type Cases, type Desk } from './desk-scope.ts'
import { filtered, isNarrowed } from './queue-filters.ts'

/** Found by their words, then narrowed by filters; a handler's own are picked out of more. */
const MOST = 500
const MOST_OF_ALL_UNITS = 2000
/** Where nothing narrows them a page is enough, and some that may be hidden from the reader. */
const HIDDEN = 20

/** Towns that the desk's range holds. */
const townsIn = ({ places }: CasesState, { lo, hi }: Desk): PlaceCode[] =>
  places.towns().flatMap(({ code }) => (code >= lo && code < hi ? [code] : []))

export interface Found {
  readonly cases: Cases
  /** Only so many were looked for as a page shows: where it does not come full, there may be more. */
  readonly few: boolean
}

/**
 * Of all cases in sight, open and ended, those with these words or this number, narrowed by the filters. Undefined when
 * there is nothing to look for in what was typed, or nothing was found. Numbers of phones are not found: they are not
 * among the words. `all`: look further than a page needs.
 */
export async function foundCases(
  state: CasesState,
  staff: Staff,
  desk: Desk,
  asked: QueueQuery & { readonly q: string },
  all = false,
): Promise<Found | undefined> {
  const sight = inSight(desk)
  const id = parseHumanId(asked.q, state.city, kinds.case)
  if (id) return { cases: sight.where('county', '=', countyOf(id)).where('id', '=', id), few: false }
  const page = asked.limit + 1 + HIDDEN
  const few = !all && !isNarrowed(asked)
  const most = few ? page : desk.shape.ownOnly ? MOST_OF_ALL_UNITS : MOST
  const find = findCases(asked.q, desk, most, asked.older && townsIn(state, desk))
  if (!find) return undefined
  const [found] = await state.db.read(scopeOf(staff), find)
  if (found.length === 0) return undefined
  const ids = found.map((one) => one.id)
  const cases = filtered(sight.where(sql<boolean>`id = any(${ids}::int8[])`), asked, desk)
  return { cases, few: few && found.length === most }
}
