import { sql } from 'kysely'
import type { QueueQuery } from '../../../contract/queue.ts'
import type { Cases, Desk } from './desk-scope.ts'

const ZONE = 'Asia/Shanghai'
/** Hours from now within which a clock counts as near. */
const within = { day: 24, week: 24 * 7 } as const

const midnight = (date: string, plusDays = 0): Temporal.Instant =>
  Temporal.PlainDate.from(date).add({ days: plusDays }).toZonedDateTime(ZONE).toInstant()

/** Whether anything but the view, its place and its page is asked for. */
export const isNarrowed = (asked: QueueQuery): boolean => filters.some((name) => asked[name] !== undefined)
const filters = [
  'category',
  'status',
  'channel',
  'unit',
  'clock',
  'urgent',
  'from',
  'to',
  'mine',
] as const satisfies readonly (keyof QueueQuery)[]

/** A view narrowed by what was asked: every filter is leakproof, so that row-level security leaves the index free. */
export function filtered(cases: Cases, asked: QueueQuery, desk: Desk): Cases {
  let some = cases
  if (asked.category) some = some.where(sql<boolean>`starts_with(category, ${asked.category})`)
  if (asked.status) some = some.where('status', '=', asked.status)
  if (asked.channel) some = some.where('channel', '=', asked.channel)
  if (asked.unit) some = some.where('unit', '=', asked.unit)
  if (asked.urgent) some = some.where('urgent', '=', true)
  if (asked.from) some = some.where('reported_at', '>=', midnight(asked.from))
  if (asked.to) some = some.where('reported_at', '<', midnight(asked.to, 1))
  if (asked.clock === 'late') some = some.where('turn_by', '<', desk.now)
  else if (asked.clock)
    some = some.where('turn_by', '>=', desk.now).where('turn_by', '<', desk.now.add({ hours: within[asked.clock] }))
  if (asked.mine)
    some = some.where((eb) => eb.or([eb('made_by', '=', desk.account), eb('handled_by', '=', desk.account)]))
  return some
}
