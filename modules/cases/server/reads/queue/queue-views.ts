import { sql } from 'kysely'
import type { QueueViewName } from '../../../contract/queue.ts'
import { own, scoped, type Cases, type Desk } from './desk-scope.ts'

// Written as the partial indexes write it, so that the planner sees they serve.
const isOpen = sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged')`
/** What a desk calls "of late". */
const ENDED_DAYS = 30

/** What stands in each view of a desk. */
export const views: Record<QueueViewName, (desk: Desk) => Cases> = {
  unit: (desk) =>
    scoped(desk)
      .where('unit', '=', desk.unit ?? '0')
      .where(isOpen)
      .where(sql<boolean>`status in ('dispatched', 'in_progress', 'co_handling')`),
  mine: (desk) =>
    scoped(desk)
      .where('unit', '=', desk.unit ?? '0')
      .where('assignee', 'in', desk.holders)
      .where(isOpen)
      .where(sql<boolean>`status in ('dispatched', 'in_progress', 'co_handling')`),
  office: (desk) => scoped(desk).where('turn_level', '=', desk.level),
  assist: (desk) =>
    scoped(desk)
      .where(sql<boolean>`assisting <> '{}'`)
      .where(sql<boolean>`assisting @> array[${desk.unit ?? '0'}::int8]`),
  check: (desk) =>
    scoped(desk)
      .where(sql<boolean>`status in ('handled', 'rated')`)
      .where(sql<boolean>`handled_unit is distinct from ${desk.unit ?? '0'}::int8`),
  late: (desk) =>
    own(scoped(desk), desk)
      .where(isOpen)
      .where('status', '!=', 'feedback')
      .where(sql<boolean>`turn_by < ${desk.now}::timestamptz`),
  open: (desk) => own(scoped(desk), desk).where(isOpen),
  ended: (desk) =>
    own(scoped(desk), desk).where(
      sql<boolean>`closed_at > ${desk.now}::timestamptz - make_interval(days => ${ENDED_DAYS})`,
    ),
}
