import { sql } from 'kysely'
import { raw } from '@lianxin/platform/db'
import { countyOf, type PlaceCode } from '@lianxin/platform/ids'
import { lineageOf, subtreeOf } from '@lianxin/places/contract'
import type { CaseId } from '../../contract/ids.ts'
import { isOffDesk, type Status } from '../../contract/moves.ts'
import { paths } from '../../contract/paths.ts'
import { publicLines, type AnsweredCount } from '../../rules/small-cells.ts'
import type { SimilarShown } from '../../web/report/shown.ts'
import { when } from '@lianxin/ui'
import type { CasesState } from '../state.ts'
import { q } from '../store.ts'
import { categoryRef, unitRef } from './show-case.ts'
import type { UnitId } from '@lianxin/people/contract'

type Lang = 'zh' | 'en'
const PUBLIC = { as: 'public' } as const
const SPAN_DAYS = 365
const ALIKE_DAYS = 14
const MOST_SUSPENDED = 500
const GRID_DIGITS = 15

/** The grid a place lies in, or the place itself where it is wider. */
export function gridOf(place: PlaceCode): PlaceCode {
  return lineageOf(place).findLast((code) => /^0*$/.test(code.slice(GRID_DIGITS))) ?? place
}

/** A suspended matter as anybody may read it. */
export interface SuspendedShown {
  readonly id: CaseId
  readonly kind: string
  /** Down to the grid, never nearer. */
  readonly place: string
  readonly unit: string | null
  readonly plan: string
  readonly since: string | null
  readonly reviewBy: string | null
}

/** 挂账公示: every suspended matter that is listed, in the order of its review. Of who reported it nothing is read. */
export async function readSuspended(state: CasesState, lang: Lang): Promise<SuspendedShown[]> {
  const [rows] = await state.db.read(
    PUBLIC,
    q
      .selectFrom('cases.case')
      .select(['id', 'place', 'category', 'unit', 'plan', 'suspended_at', 'turn_by'])
      .where('listed', '=', true)
      .where('status', '=', 'suspended')
      .orderBy('turn_by')
      .limit(MOST_SUSPENDED),
  )
  return rows.map((row) => ({
    id: row.id as CaseId,
    kind: categoryRef(state, row.category, lang)?.name ?? '',
    place: state.places.nameOf(gridOf(row.place as PlaceCode)),
    unit: unitRef(state, row.unit as UnitId | null)?.name ?? null,
    plan: row.plan ?? '',
    since: row.suspended_at?.toString() ?? null,
    reviewBy: row.turn_by?.toString() ?? null,
  }))
}

/** What was asked in a place within a year and what came of it, folded so that nobody can be told from it. */
export async function readAnswered(state: CasesState, place: PlaceCode) {
  const { lo, hi } = subtreeOf(place)
  const since = state.clock.now().subtract({ hours: 24 * SPAN_DAYS })
  const [rows] = await state.db.read(
    PUBLIC,
    raw<AnsweredCount>(sql`select category, month, outcome, n from cases.answered_in(
      ${countyOf(place)}::int4, ${lo}::int8, ${hi}::int8, ${since}::timestamptz)`),
  )
  return publicLines(rows)
}

/** Whether the same kind was reported in the grid within fourteen days: when, with whom, how it stands; none of its words. */
export async function readAlike(
  state: CasesState,
  place: PlaceCode,
  category: string,
  lang: Lang,
): Promise<SimilarShown[]> {
  const { lo, hi } = subtreeOf(gridOf(place))
  const since = state.clock.now().subtract({ hours: 24 * ALIKE_DAYS })
  const [rows] = await state.db.read(
    PUBLIC,
    raw<{ id: CaseId; open: boolean; status: Status; unit: UnitId | null; reported_at: Temporal.Instant }>(sql`
      select id, open, status, unit, reported_at from cases.alike_in(
        ${countyOf(place)}::int4, ${lo}::int8, ${hi}::int8, ${category}, ${since}::timestamptz)`),
  )
  const kind = categoryRef(state, category, lang)?.name ?? ''
  return rows.map(({ id, open, status, unit, reported_at: at }) => ({
    id,
    title: [kind, when(lang, at.toString()), unitRef(state, unit)?.name].filter(Boolean).join(' · '),
    status,
    // What is public anybody joins; of the others a person judges whether it is the same.
    ...(open && !isOffDesk(status) ? { href: paths.matter(id) } : {}),
  }))
}
