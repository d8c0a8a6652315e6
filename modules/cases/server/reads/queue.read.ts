import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { humanId, type Id } from '@lianxin/platform/ids'
import type { CaseId } from '../../contract/ids.ts'
import type { Queue, QueueQuery, QueueRow } from '../../contract/queue.ts'
import { runningClock } from '../../rules/running-clock.ts'
import { looksAtAllYears } from '../../rules/search-shelves.ts'
import type { CasesState } from '../state.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { categoryRef, unitRef } from './show-case.ts'
import { viewsFor } from './desk-views.ts'
import { countsOf } from './queue/desk-counts.ts'
import { listed, listOf, type Listed } from './queue/desk-list.ts'
import { deskOf, own, scoped, type Desk } from './queue/desk-scope.ts'
import { foundCases, type Found } from './queue/found-cases.ts'
import { savedViewsOf, shownView } from '../desk/saved-views.ts'

type Lang = 'zh' | 'en'
/** What the list is asked for, with what was typed into its search. */
type Asked = QueueQuery & { readonly q?: string }

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
    desk,
    rows: listOf(asked, desk),
    counts: countsOf(asked.place ? deskOf(state, staff, at) : desk, viewsFor(staff)),
    answer(found: readonly Listed[], count: Partial<Queue['counts']> = {}): Queue {
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

/** What was found as a list, the newest first; what holds nothing to look for finds nothing. */
const listFound = (found: Found | undefined, desk: Desk, limit: number) =>
  (found?.cases ?? own(scoped(desk), desk).where(sql<boolean>`false`))
    .orderBy('reported_at', 'desc')
    .limit(limit + 1)
    .select(listed)

/**
 * The page of the desk: the same with the views that the reader and the unit have saved, still one trip. Where words or
 * a number were typed, what was found in all that is in sight, newest first, at the cost of a trip more.
 */
export async function readDesk(state: CasesState, staff: Staff, { q, ...asked }: Asked, lang: Lang) {
  const ask = askQueue(state, staff, asked, lang)
  const { desk } = ask
  const search = { ...asked, q: q?.replaceAll('\0', '') ?? '' }
  const found = q ? await foundCases(state, staff, desk, search) : undefined
  const rows = q ? listFound(found, desk, asked.limit) : ask.rows
  const read = await state.db.read(scopeOf(staff), rows, ask.counts, savedViewsOf(staff))
  const [, [count], saved] = read
  let [cases] = read
  // A page's worth was looked for, and too much of it is hidden from this reader.
  if (found?.few && cases.length <= asked.limit) {
    const all = await foundCases(state, staff, desk, search, true)
    ;[cases] = await state.db.read(scopeOf(staff), listFound(all, desk, asked.limit))
  }
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
