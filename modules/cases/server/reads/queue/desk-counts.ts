import { sql, type RawBuilder } from 'kysely'
import { inOrder, raw, type Statement } from '@lianxin/platform/db'
import { MOST_COUNTED, type QueueViewName } from '../../../contract/queue.ts'
import { isWide, type Desk } from './desk-scope.ts'
import { forDesks } from './kept-desk.ts'
import { openIn, standsIn, views } from './queue-views.ts'

/** What has ended is not counted: it only grows, and nobody waits for it. */
type Counted = keyof typeof standsIn
type Counts = Partial<Record<Counted, number>>

/** Views that hold much of a county and have no index of their own: read in the order of what falls due. */
const byTurn = new Set<Counted>(['late', 'open'])

/** Each view along its own index, until it is known to be many: of a county not everything can be read. */
const viewByView = (desk: Desk, shown: readonly Counted[]): RawBuilder<Counts> =>
  sql`select ${sql.join(
    shown.map((view) => {
      // In the order of a county's index, so that what is late is not looked for among all that is open.
      const all = views[view](desk)
      const some = (desk.shape.range === 'county' && byTurn.has(view) ? all.orderBy('turn_by') : all)
        .select(sql<number>`1`.as('one'))
        .limit(sql.lit<number>(MOST_COUNTED))
      return sql`(select count(*)::int4 from (${some}) as c) as ${sql.ref(view)}`
    }),
  )}`

/** All views in one go over what is open in a place: a town and less has little, and most views ask for most of it. */
const allAtOnce = (desk: Desk, shown: readonly Counted[]): RawBuilder<Counts> =>
  sql`${openIn(desk).select(
    shown.map((view) => {
      const holds = [sql<boolean>`true`, ...standsIn[view](desk)]
      return sql<number>`least(count(*) filter (where ${sql.join(holds, sql` and `)}), ${sql.lit(MOST_COUNTED)})::int4`.as(
        view,
      )
    }),
  )}`

const statements = new Map<string, (desk: Desk, more: object) => Statement<Counts>>()

/** How many stand in each view that the desk shows. */
export function countsOf(desk: Desk, views: readonly QueueViewName[]): Statement<Counts> {
  const shown = views.filter((view) => view !== 'ended')
  const key = shown.join()
  let made = statements.get(key)
  if (!made) {
    made = forDesks((of) => raw<Counts>((isWide(of.shape.range) ? viewByView : allAtOnce)(of, shown)))
    statements.set(key, made)
  }
  const counts = made(desk, {})
  return desk.shape.range === 'county' ? inOrder(counts) : counts
}
