import { sql } from 'kysely'
import { scopeOf, type Staff } from '@lianxin/platform/auth'
import { raw } from '@lianxin/platform/db'
import { countyOf, humanId, type Id, type PlaceCode } from '@lianxin/platform/ids'
import { readHidden } from '@lianxin/cases'
import { bitOf } from '../../contract/marks.ts'
import { tellsRating, type Part } from '../../rules/indicators.ts'
import type { EvaluationState } from '../deps.ts'
import type { Asked } from './sums.read.ts'

export interface CountedCase {
  readonly id: Id
  readonly number: string
  readonly place: PlaceCode
  readonly unit: string
  readonly status: string
  readonly reportedAt: string
  readonly marks: number
}

export const PAGE = 50

/** The condition of a part, said of one case: the same bits that were summed. */
function within(part: Part, now: Temporal.Instant) {
  if (part === 'late_open') return sql`waits_until < ${now}`
  if (part === 'due') return sql`(marks & ${bitOf('handled')} <> 0 or waits_until < ${now})`
  return sql`marks & ${bitOf(part)} <> 0`
}

/**
 * The cases of a figure in the order of their arrival, a page at a time, as far as the reader may see them: where the
 * part says how a case was rated, not those that the reader's own unit ever had.
 */
export async function readCounted(
  state: EvaluationState,
  staff: Staff,
  asked: Asked,
  part: Part,
  after: string,
): Promise<CountedCase[]> {
  const { from, to, lo, hi, residents, unit } = asked
  const one = countyOf(lo)
  const own = staff.post.unit
  // A range within one county names its shard; the city asks all.
  const county = lo.slice(0, 6) === String(BigInt(hi) - 1n).slice(0, 6) ? sql`and county = ${one}` : sql``
  const [rows] = await state.db.read(
    scopeOf(staff),
    raw<{
      id: Id
      place: PlaceCode
      counted_unit: string
      status: string
      reported_at: Temporal.Instant
      marks: number
    }>(sql`
      select id, place, counted_unit, status, reported_at, marks from evaluation.fact
      where month >= ${from} and month <= ${to} and place >= ${lo} and place < ${hi} ${county}
        and asks_rating = ${residents} and id > ${after || '0'} and ${within(part, state.clock.now())}
        ${unit === undefined ? sql`` : sql`and counted_unit = ${unit}`}
        ${own === undefined || !tellsRating(part) ? sql`` : sql`and not ${own} = any(had)`}
      order by id limit ${PAGE + 1}`),
  )
  const hidden = await readHidden(
    state.cases,
    staff,
    rows.map((row) => row.id),
  )
  return rows
    .map((row) => ({
      id: row.id,
      number: humanId(row.id),
      place: row.place,
      unit: row.counted_unit,
      status: row.status,
      reportedAt: row.reported_at.toString(),
      marks: row.marks,
    }))
    .filter(({ id }) => !hidden.has(id))
}
