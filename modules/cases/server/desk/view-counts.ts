import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { QueueQuery } from '../../contract/queue.ts'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { deskOf, type Cases } from '../reads/queue/desk-scope.ts'
import { filtered } from '../reads/queue/queue-filters.ts'
import { views } from '../reads/queue/queue-views.ts'
import { savedViewsOf } from './saved-views.ts'

/** How many are looked through for one view, what is due first: a filter that finds little must not read a city. */
const LOOKED = 2000
const MOST = 99

const looked = [
  'category',
  'status',
  'channel',
  'unit',
  'urgent',
  'reported_at',
  'turn_by',
  'made_by',
  'handled_by',
] as const

/** How many stand in each saved view, as it is said: `7`, `99+`, or `7+` when more were there than were looked through. */
export async function countSavedViews(state: CasesState, staff: Staff): Promise<Record<string, string>> {
  const [saved] = await state.db.read(scopeOf(staff), savedViewsOf(staff))
  const now = state.clock.now()
  const countable = saved.flatMap(({ id, asked }) => {
    const given = Object.fromEntries(new URLSearchParams(asked))
    const query = QueueQuery.safeParse(given)
    // Words are found by the search, and what has ended is not waited for.
    return query.success && !given['q'] && query.data.view !== 'ended' ? [{ id, query: query.data }] : []
  })
  if (countable.length === 0) return {}
  const counts = await state.db.read(
    scopeOf(staff),
    ...countable.map(({ query }) => {
      const desk = deskOf(state, staff, now, query.place)
      const first = views[query.view](desk).orderBy('turn_by').orderBy('id').limit(LOOKED)
      // The rows looked through take the table's place, so that the list and its count share their filters.
      const among = q.selectFrom(first.select(looked).as('among')) as unknown as Cases
      const found = filtered(among, query, desk)
        .select(sql<number>`1`.as('one'))
        .limit(MOST + 1)
      return raw<{ found: number; looked: number }>(sql`
        select (select count(*)::int4 from (${found}) as f) as found,
          (select count(*)::int4 from (${first.select(sql<number>`1`.as('one'))}) as l) as looked`)
    }),
  )
  return Object.fromEntries(
    countable.map(({ id }, i) => {
      const { found, looked: of } = counts[i]?.[0] ?? { found: 0, looked: 0 }
      return [id, found > MOST ? `${MOST}+` : of >= LOOKED ? `${found}+` : String(found)]
    }),
  )
}
