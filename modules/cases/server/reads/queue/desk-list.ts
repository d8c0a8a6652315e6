import { sql } from 'kysely'
import type { Statement } from '@lianxin/platform/db'
import { queueViews, type QueueQuery, type QueueViewName } from '../../../contract/queue.ts'
import type { CaseRow } from '../../case-row.ts'
import type { Cases, Desk } from './desk-scope.ts'
import { forDesks } from './kept-desk.ts'
import { filtered, isNarrowed } from './queue-filters.ts'
import { views } from './queue-views.ts'

/** What a line of the list and its clock need. */
export const listed = [
  'id',
  'version',
  'title',
  'status',
  'category',
  'suggested',
  'place',
  'unit',
  'channel',
  'urgent',
  'confidential',
  'asks_rating',
  'reworks',
  'reopens',
  'reported_at',
  'accepted_at',
  'dispatched_at',
  'asked_at',
  'handled_at',
  'answered_at',
  'rated_at',
  'closed_at',
  'dispatch_by',
  'handle_by',
  'check_by',
  'turn_by',
] as const satisfies readonly (keyof CaseRow)[]
export type Listed = Pick<CaseRow, (typeof listed)[number]>

/** Lines of a page where nothing else is asked for. */
const PAGE = 50

/** The last line of the page before. */
interface Line {
  readonly at: string
  readonly id: string
}

/** Where the page before ended, as `next` said it; undefined at the beginning, or where it was nothing that `next` says. */
function lineBefore(after: string | undefined): Line | undefined {
  const [at, id] = after?.split('_') ?? []
  return at && id && /^\d{18}$/.test(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : undefined
}

/** The order of a view: what is due first; of what ended the newest first. */
function inOrder(view: QueueViewName, cases: Cases, from: Line | undefined): Cases {
  if (view === 'ended') {
    const rest = from ? cases.where(sql<boolean>`(closed_at, id) < (${from.at}::timestamptz, ${from.id}::int8)`) : cases
    return rest.orderBy('closed_at', 'desc').orderBy('id', 'desc')
  }
  const rest = from ? cases.where(sql<boolean>`(turn_by, id) > (${from.at}::timestamptz, ${from.id}::int8)`) : cases
  return rest.orderBy('turn_by').orderBy('id')
}

/** One line more than is shown tells whether there is a next page. */
const lines = (cases: Cases, limit: number): Statement<Listed> =>
  cases.limit(sql.lit<number>(limit + 1)).select(listed) as Statement<Listed>

const byView = <R>(make: (view: QueueViewName) => R) =>
  Object.fromEntries(queueViews.map((view) => [view, make(view)])) as Record<QueueViewName, R>
const firstPages = byView((view) =>
  forDesks<object, Listed>((desk) => lines(inOrder(view, views[view](desk), undefined), PAGE)),
)
const nextPages = byView((view) =>
  forDesks<Line, Listed>((desk, from) => lines(inOrder(view, views[view](desk), from), PAGE)),
)

/** A page of a view. What everybody opens all day is planned once; with filters the plan is made for what they leave. */
export function listOf(asked: QueueQuery, desk: Desk): Statement<Listed> {
  const from = lineBefore(asked.after)
  if (asked.limit !== PAGE || isNarrowed(asked))
    return lines(inOrder(asked.view, filtered(views[asked.view](desk), asked, desk), from), asked.limit)
  return from ? nextPages[asked.view](desk, from) : firstPages[asked.view](desk, {})
}
