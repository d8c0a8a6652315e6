import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { countyOf, kinds, parseHumanId, type PlaceCode } from '@lianxin/platform/ids'
import type { QueueQuery } from '../../../contract/queue.ts'
import { findCases } from '../../search/find-cases.ts'
import type { CasesState } from '../../state.ts'
import { inSight, type Cases, type Desk } from './desk-scope.ts'
import { filtered } from './queue-filters.ts'

/** Found by their words and then filtered; a handler's own are picked out of more. */
const MOST = 500
const MOST_OF_ALL_UNITS = 2000

/** Towns that the desk's range holds. */
const townsIn = ({ places }: CasesState, { lo, hi }: Desk): PlaceCode[] =>
  places.towns().flatMap(({ code }) => (code >= lo && code < hi ? [code] : []))

/**
 * Of all cases in sight, open and ended, those with these words or this number, narrowed by the filters. Undefined when
 * there is nothing to look for in what was typed, or nothing was found. Numbers of phones are not found: they are not
 * among the words.
 */
export async function foundCases(
  state: CasesState,
  staff: Staff,
  desk: Desk,
  asked: QueueQuery & { readonly q: string },
): Promise<Cases | undefined> {
  const sight = inSight(desk)
  const id = parseHumanId(asked.q, state.city, kinds.case)
  if (id) return sight.where('county', '=', countyOf(id)).where('id', '=', id)
  const find = findCases(asked.q, desk, desk.ownOnly ? MOST_OF_ALL_UNITS : MOST, asked.older && townsIn(state, desk))
  if (!find) return undefined
  const [found] = await state.db.read(scopeOf(staff), find)
  if (found.length === 0) return undefined
  const ids = found.map((one) => one.id)
  return filtered(sight.where('id', 'in', ids), asked, desk)
}
