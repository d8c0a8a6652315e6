import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { humanId, type Id } from '@lianxin/platform/ids'
import type { CaseId } from '../../contract/ids.ts'
import type { Queue, QueueQuery, QueueRow, QueueViewName } from '../../contract/queue.ts'
import { runningClock } from '../../rules/running-clock.ts'
import { looksAtAllYears } from '../../rules/search-shelves.ts'
import type { CasesState } from '../state.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { categoryRef, unitRef } from './show-case.ts'
import { viewsFor } from './desk-views.ts'
import { deskOf, own, scoped, type Cases, type Desk } from './queue/desk-scope.ts'
import { foundCases } from './queue/found-cases.ts'
import { filtered } from './queue/queue-filters.ts'
import { views } from './queue/queue-views.ts'
import { savedViewsOf, shownView } from '../desk/saved-views.ts'

type Lang = 'zh' | 'en'
/** What the list is asked for, with what was typed into its search. */
type Asked = QueueQuery & { readonly q?: string }

const MOST_COUNTED = 999

function paged(cases: Cases, asked: Asked, desk: Desk): Cases {
  const [at, id] = asked.after?.split('_') ?? []
  let some = filtered(cases, asked, desk)
  const wellFormed = at && id && /^\d{18}$/.test(id) && !Number.isNaN(Date.parse(at))
  if (asked.view === 'ended') {
    if (wellFormed) some = some.where(sql<boolean>`(closed_at, id) < (${at}::timestamptz, ${id}::int8)`)
    return some
      .orderBy('closed_at', 'desc')
      .orderBy('id', 'desc')
      .limit(asked.limit + 1)
  }
  if (wellFormed) some = some.where(sql<boolean>`(turn_by, id) > (${at}::timestamptz, ${id}::int8)`)
  return some
    .orderBy('turn_by')
    .orderBy('id')
    .limit(asked.limit + 1)
}

function counts(desk: Desk, shown: readonly QueueViewName[]) {
  // Counted to 999: a desk needs to know that it is many, not how many. What it does not show is not counted.
  const parts = shown
    .filter((view) => view !== 'ended')
    .map((view) => {
      const some = views[view](desk)
        .select(sql<number>`1`.as('one'))
        .limit(MOST_COUNTED)
      return sql`(select count(*)::int4 from (${some}) as c) as ${sql.ref(view)}`
    })
  return raw<Record<QueueViewName, number>>(sql`select ${sql.join(parts)}`)
}

/** What a line of the list and its clock need. */
const listed = [
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

function rowOf(state: CasesState, row: CaseRow, now: number, lang: Lang): QueueRow {
  const one = recordOf(row)
  return {
    id: row.id as CaseId,
    number: humanId(row.id as Id),
    version: row.version,
    title: row.title,
    status: one.status,
    category: categoryRef(state, one.category, lang),
    place: { code: one.place, name: state.places.nameOf(one.place) },
    unit: unitRef(state, one.unit),
    proposed: one.category === null ? (categoryRef(state, row.suggested, lang)?.name ?? null) : null,
    channel: one.channel,
    reportedAt: row.reported_at.toString(),
    clock: runningClock(one, state.services.tableFor(one.place), now),
    urgent: one.urgent,
    confidential: one.confidential,
  }
}

/** What one view of the desk is asked of the database, and how its answer is shown. */
function askQueue(state: CasesState, staff: Staff, asked: QueueQuery, lang: Lang) {
  const at = state.clock.now()
  const desk = deskOf(state, staff, at, asked.place)
  return {
    rows: paged(views[asked.view](desk), asked, desk).select(listed),
    counts: counts(deskOf(state, staff, at), viewsFor(staff)),
    answer(found: readonly Pick<CaseRow, (typeof listed)[number]>[], count: Partial<Queue['counts']> = {}): Queue {
      const shown = found.slice(0, asked.limit)
      const last = shown.at(-1)
      const end = asked.view === 'ended' ? last?.closed_at : last?.turn_by
      return {
        // The columns that a list does not ask for are those that no clock and no line of it looks at.
        rows: (shown as unknown as CaseRow[]).map((row) => rowOf(state, row, at.epochMilliseconds, lang)),
        next: found.length > asked.limit && last && end ? `${end.toString()}_${last.id}` : null,
        counts: { unit: 0, mine: 0, assist: 0, office: 0, check: 0, late: 0, open: 0, ...count, ended: 0 },
      }
    },
  }
}

/** 待办: one view of the desk, what is due first, with how much stands in each. One trip. */
export async function readQueue(state: CasesState, staff: Staff, asked: QueueQuery, lang: Lang): Promise<Queue> {
  const ask = askQueue(state, staff, asked, lang)
  const [rows, [count]] = await state.db.read(scopeOf(staff), ask.rows, ask.counts)
  return ask.answer(rows, count)
}

/**
 * The page of the desk: the same with the views that the reader and the unit have saved, still one trip. Where words or
 * a number were typed, what was found in all that is in sight, newest first, at the cost of a trip more.
 */
export async function readDesk(state: CasesState, staff: Staff, { q, ...asked }: Asked, lang: Lang) {
  const ask = askQueue(state, staff, asked, lang)
  const desk = deskOf(state, staff, state.clock.now(), asked.place)
  const found = q ? await foundCases(state, staff, desk, { ...asked, q: q.replaceAll('\0', '') }) : undefined
  // What holds nothing to look for finds nothing.
  const shown = found ?? own(scoped(desk), desk).where(sql<boolean>`false`)
  const rows = q
    ? shown
        .orderBy('reported_at', 'desc')
        .limit(asked.limit + 1)
        .select(listed)
    : ask.rows
  const [cases, [count], saved] = await state.db.read(scopeOf(staff), rows, ask.counts, savedViewsOf(staff))
  const queue = ask.answer(cases, count)
  return {
    queue: q ? { ...queue, next: null } : queue,
    saved: saved.map((row) => shownView(row, staff)),
    /** More were found than are shown. */
    more: q !== undefined && cases.length > asked.limit,
    /** What is older was not looked through, and may be asked for. */
    mayGoBack: q !== undefined && !asked.older && !looksAtAllYears(desk.lo),
  }
}
