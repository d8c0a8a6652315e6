import { sql } from 'kysely'
import { levels, type Level } from '@lianxin/places/contract'
import type { QueueViewName } from '../../../contract/queue.ts'
import { rulingLevel } from '../../../rules/powers.ts'
import { own, scoped, type Cases, type Desk } from './desk-scope.ts'

// Written as the partial indexes write it, so that the planner sees they serve.
const isOpen = sql<boolean>`status not in ('closed', 'not_accepted')`
/** What a desk calls "of late". */
const ENDED_DAYS = 30

/** Levels whose returns are ruled on at this desk. */
const ruledAt = (level: Level) => levels.filter((one) => rulingLevel(one) === level)

/** What stands in each view of a desk. */
export const views: Record<QueueViewName, (desk: Desk) => Cases> = {
  unit: (desk) =>
    scoped(desk)
      .where('unit', '=', desk.unit ?? '0')
      .where(isOpen)
      .where(sql<boolean>`status in ('dispatched', 'in_progress')`),
  office: (desk) => {
    const ruled = ruledAt(desk.level)
    return scoped(desk)
      .where(sql<boolean>`status in ('submitted', 'accepted', 'return_requested')`)
      .where('level', 'in', [...new Set([desk.level, ...ruled])])
      .where((eb) =>
        eb.or([
          eb.and([eb('level', '=', desk.level), eb('status', '!=', 'return_requested')]),
          eb.and([eb('level', 'in', ruled.length > 0 ? ruled : ['']), eb('status', '=', 'return_requested')]),
        ]),
      )
  },
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
