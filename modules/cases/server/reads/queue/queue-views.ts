import { sql, type RawBuilder } from 'kysely'
import type { QueueViewName } from '../../../contract/queue.ts'
import { own, scoped, type Cases, type Desk } from './desk-scope.ts'

type Condition = RawBuilder<boolean>

/** Written as the partial indexes write it, so that the planner sees they serve. */
export const isOpen = sql<boolean>`status not in ('closed', 'not_accepted', 'withdrawn', 'terminated', 'archived', 'merged')`
const inHand = sql<boolean>`status in ('dispatched', 'in_progress', 'co_handling')`
/** What a desk calls "of late". */
const ENDED_DAYS = 30

const ofUnit = ({ unit }: Desk): Condition => sql`unit = ${unit}`
/** A handler looks at what is with the own unit, wherever the view says no more about it. */
const ownOnly = (desk: Desk): Condition[] => (desk.shape.ownOnly ? [ofUnit(desk)] : [])

/** Of the open cases in sight, those that stand in each view. What waits for somebody is open. */
export const standsIn: Record<Exclude<QueueViewName, 'ended'>, (desk: Desk) => readonly Condition[]> = {
  unit: (desk) => [ofUnit(desk), inHand],
  mine: (desk) => [ofUnit(desk), sql`assignee = any(${desk.holders}::int8[])`, inHand],
  office: ({ level }) => [sql`turn_level = ${level}`],
  assist: ({ unit }) => [sql`assisting <> '{}'`, sql`assisting @> array[${unit}::int8]`],
  check: ({ unit }) => [sql`status in ('handled', 'rated')`, sql`handled_unit is distinct from ${unit}::int8`],
  late: (desk) => [...ownOnly(desk), sql`status <> 'feedback'`, sql`turn_by < ${desk.now}::timestamptz`],
  open: ownOnly,
}

/** All open cases that the desk may see. */
export const openIn = (desk: Desk): Cases => scoped(desk).where(isOpen)

const waiting = (view: keyof typeof standsIn) => (desk: Desk) =>
  standsIn[view](desk).reduce((cases, condition) => cases.where(condition), openIn(desk))

/** What stands in each view of a desk. */
export const views: Record<QueueViewName, (desk: Desk) => Cases> = {
  unit: waiting('unit'),
  mine: waiting('mine'),
  office: waiting('office'),
  assist: waiting('assist'),
  check: waiting('check'),
  late: waiting('late'),
  open: waiting('open'),
  ended: (desk) =>
    own(scoped(desk), desk).where(
      sql<boolean>`closed_at > ${desk.now}::timestamptz - make_interval(days => ${sql.lit(ENDED_DAYS)})`,
    ),
}
