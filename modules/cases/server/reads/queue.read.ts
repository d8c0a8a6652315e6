import { sql, type SelectQueryBuilder } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { countyOf, humanId, kinds, parseHumanId, type County, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { levelOf, levels, subtreeOf, type Level } from '@lianxin/places/contract'
import type { CaseId } from '../../contract/ids.ts'
import type { Queue, QueueQuery, QueueRow, QueueViewName } from '../../contract/queue.ts'
import { rulingLevel } from '../../rules/powers.ts'
import { runningClock } from '../../rules/running-clock.ts'
import type { CasesState } from '../state.ts'
import { recordOf, type CaseRow } from '../case-row.ts'
import { q } from '../store.ts'
import type { DB } from '../tables.gen.ts'
import { categoryRef, unitRef } from './show-case.ts'
import { viewsFor } from './desk-views.ts'

/** What the list is asked for, with what was typed into its search. */
type Asked = QueueQuery & { readonly q?: string }

const MOST_COUNTED = 999
const handlers = new Set(['deptHandler', 'deptLead', 'townUnit'])

/** Whose desk it is, as the statements need it. */
interface Desk {
  /** Counties the range reaches into: named, so that every index that begins with the county serves. */
  readonly counties: readonly County[]
  readonly lo: PlaceCode
  readonly hi: PlaceCode
  readonly level: Level
  readonly unit: Id | null
  /** Handlers see what is or was with their unit; offices what lies in their place. */
  readonly ownOnly: boolean
  readonly now: string
}

function deskOf({ places, city }: CasesState, staff: Staff, now: string, within?: PlaceCode): Desk {
  const { post } = staff
  const level = levelOf(post.place)
  const range = within && within >= post.lo && within < post.hi ? subtreeOf(within) : post
  return {
    // A range within one county is one shard; only the city's own desk looks at all of them.
    counties:
      levelOf(range.lo) === 'city'
        ? [city, ...new Set(places.towns().map(({ code }) => countyOf(code)))]
        : [countyOf(range.lo)],
    lo: range.lo,
    hi: range.hi,
    level: levels.indexOf(level) > levels.indexOf('village') ? 'village' : level,
    unit: post.unit ?? null,
    ownOnly: handlers.has(post.role) && post.unit !== undefined,
    now,
  }
}

type Cases = SelectQueryBuilder<DB, 'cases.case', object>

function scoped(desk: Desk): Cases {
  const all = q.selectFrom('cases.case').where('place', '>=', desk.lo).where('place', '<', desk.hi)
  const [only] = desk.counties
  return desk.counties.length === 1 && only !== undefined
    ? all.where('county', '=', only)
    : all.where('county', 'in', desk.counties)
}

const own = (cases: Cases, { ownOnly, unit }: Desk) => (ownOnly && unit ? cases.where('unit', '=', unit) : cases)
// Written as the partial indexes write it, so that the planner sees they serve.
const isOpen = sql<boolean>`status not in ('closed', 'not_accepted')`
/** What a desk calls "of late". */
const ENDED_DAYS = 30

/** Levels whose returns are ruled on at this desk. */
const ruledAt = (level: Level) => levels.filter((one) => rulingLevel(one) === level)

const views: Record<QueueViewName, (desk: Desk) => Cases> = {
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

/** What is typed into the search: a number finds its case, words stand in title or address. */
function searched(cases: Cases, q: string, city: County): Cases {
  const id = parseHumanId(q, city, kinds.case)
  if (id) return cases.where('county', '=', countyOf(id)).where('id', '=', id)
  const like = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return cases.where((eb) => eb.or([eb('title', 'like', like), eb('text', 'like', like), eb('address', 'like', like)]))
}

function paged(cases: Cases, asked: Asked, city: County): Cases {
  const [at, id] = asked.after?.split('_') ?? []
  let some = asked.q ? searched(cases, asked.q.replaceAll('\0', ''), city) : cases
  if (asked.category) some = some.where('category', 'like', `${asked.category}%`)
  if (asked.status) some = some.where('status', '=', asked.status)
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

function rowOf(state: CasesState, row: CaseRow, now: number, lang: 'zh' | 'en'): QueueRow {
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
    channel: one.channel,
    reportedAt: row.reported_at.toString(),
    clock: runningClock(one, state.services.tableFor(one.place), now),
    urgent: one.urgent,
    confidential: one.confidential,
  }
}

/** 待办: one view of the desk, what is due first, with how much stands in each. One trip. */
export async function readQueue(state: CasesState, staff: Staff, asked: Asked, lang: 'zh' | 'en'): Promise<Queue> {
  const at = state.clock.now()
  const desk = deskOf(state, staff, at.toString(), asked.place)
  const [rows, [count]] = await state.db.read(
    scopeOf(staff),
    paged(views[asked.view](desk), asked, state.city).select(listed),
    counts(deskOf(state, staff, at.toString()), viewsFor(staff)),
  )
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  const end = asked.view === 'ended' ? last?.closed_at : last?.turn_by
  return {
    // The columns that a list does not ask for are those that no clock and no line of it looks at.
    rows: (shown as unknown as CaseRow[]).map((row) => rowOf(state, row, at.epochMilliseconds, lang)),
    next: rows.length > asked.limit && last && end ? `${end.toString()}_${last.id}` : null,
    counts: { unit: 0, office: 0, check: 0, late: 0, open: 0, ...count, ended: 0 },
  }
}
